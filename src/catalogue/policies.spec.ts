import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../platform/index.js';
import { Forbidden, NotFound } from '../shared/refused.js';
import {
  admissionScope,
  demandOtherThanDrafter,
  demandSide,
  itemActions,
  listActions,
  sees,
} from './policies.js';

const at = new Date(0);
const actor = (role: Role, unitId: string, accountId = 'somebody'): Actor => {
  return { role, unitId, accountId, sessionId: 's', name: 'n' };
};
const clerk = actor('community-clerk', 'community');
const lead = actor('community-lead', 'community');
const officer = actor('street-officer', 'street');
const strangers = [
  actor('community-lead', 'other-community'),
  actor('street-officer', 'other-street'),
  actor('grid-worker', 'community'),
  actor('auditor', 'district'),
  actor('organization-lead', 'organization'),
];
const thing = (submittedAt: Date | null, publishedAt: Date | null) => {
  return { communityId: 'community', streetId: 'street', submittedAt, publishedAt };
};
const draft = thing(null, null);
const submitted = thing(at, null);
const published = thing(at, at);

describe('who sees a list or an item', () => {
  it('a draft: its community alone', () => {
    expect([clerk, lead].map((each) => sees(each, draft))).toEqual([true, true]);
    for (const each of [undefined, officer, ...strangers]) expect(sees(each, draft)).toBe(false);
  });

  it('a submitted one: also its street office', () => {
    expect([clerk, lead, officer].map((each) => sees(each, submitted))).toEqual([true, true, true]);
    for (const each of [undefined, ...strangers]) expect(sees(each, submitted)).toBe(false);
  });

  it('a published one: everybody', () => {
    for (const each of [undefined, clerk, officer, ...strangers]) expect(sees(each, published)).toBe(true);
  });
});

describe('who may touch it', () => {
  it('the side that the act belongs to; others learn only of what they may see', () => {
    expect(() => {
      demandSide(lead, draft, 'community', 'x');
    }).not.toThrow();
    expect(() => {
      demandSide(officer, submitted, 'street', 'x');
    }).not.toThrow();
    expect(() => {
      demandSide(officer, submitted, 'community', 'x');
    }).toThrow(Forbidden);
    for (const each of strangers) {
      expect(() => {
        demandSide(each, submitted, 'street', 'x');
      }).toThrow(NotFound);
      expect(() => {
        demandSide(each, published, 'street', 'x');
      }).toThrow(Forbidden);
    }
  });

  it('who drafts does not decide', () => {
    expect(() => {
      demandOtherThanDrafter(officer, { draftedBy: 'somebody' });
    }).toThrow(Forbidden);
    expect(() => {
      demandOtherThanDrafter(officer, { draftedBy: 'clerk' });
    }).not.toThrow();
  });

  it('reads admissions: overseers all, others their own unit’s', () => {
    expect(admissionScope(actor('auditor', 'district'))).toBe('all');
    expect(admissionScope(officer)).toEqual({ unitId: 'street' });
  });
});

describe('the steps shown', () => {
  it('of a list: submit, publish, withdraw, to its community’s lead', () => {
    const steps = (caller: Actor | undefined, state: 'drafted' | 'submitted' | 'published' | 'withdrawn') =>
      listActions(caller, { ...published, state });
    expect(steps(lead, 'drafted')).toEqual(['submit', 'withdraw']);
    expect(steps(lead, 'submitted')).toEqual(['publish', 'withdraw']);
    expect(steps(lead, 'withdrawn')).toEqual([]);
    for (const each of [undefined, clerk, officer, ...strangers]) expect(steps(each, 'drafted')).toEqual([]);
  });

  it('of an item: to its street office to decide or tender, to its community’s lead to withdraw', () => {
    const item = { ...published, kind: 'project' as const, draftedBy: 'clerk' };
    expect(itemActions(officer, { ...item, state: 'submitted' })).toEqual(['admit', 'refuse']);
    expect(itemActions(officer, { ...item, state: 'published' })).toEqual(['tender']);
    expect(itemActions(lead, { ...item, state: 'published' })).toEqual(['offer', 'revise', 'withdraw']);
    expect(itemActions(officer, { ...item, kind: 'claim', state: 'published' })).toEqual([]);
    expect(itemActions(lead, { ...item, state: 'tendered' })).toEqual([]);
    expect(itemActions(officer, { ...item, draftedBy: 'somebody', state: 'submitted' })).toEqual([]);
    expect(itemActions(clerk, { ...item, state: 'published' })).toEqual(['revise']);
    for (const each of [undefined, ...strangers]) {
      expect(itemActions(each, { ...item, state: 'published' })).toEqual([]);
    }
  });
});
