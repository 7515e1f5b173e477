import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type SigningFacts, isFullySigned, sideOf, signingViolations } from './signing-rules.js';

const settled = (on: string) => ({ day: day(on), provisional: false });
const facts: SigningFacts = {
  today: day('2026-11-05'),
  window: { from: day('2026-11-05'), warnOn: settled('2026-11-20'), until: settled('2026-11-23') },
  suspended: false,
  funderAgreed: true,
  signer: { accountId: 'street-lead', unitId: 'street' },
  units: { buyer: 'street', provider: 'organization' },
  draftedBy: 'street-officer',
  documentHash: 'v2',
  signedHash: 'v2',
  signatures: [],
};
const provider = { accountId: 'organization-lead', unitId: 'organization' };
const codes = (change: Partial<SigningFacts>) =>
  signingViolations({ ...facts, ...change }).map((v) => v.code.replace('contracting.', ''));

describe('signing', () => {
  it.each<[string, Partial<SigningFacts>, string[]]>([
    ['the buyer first', {}, []],
    ['the provider first', { signer: provider }, []],
    ['while the challenge window is open', { today: day('2026-11-04') }, ['signing-too-early']],
    ['on the last day', { today: day('2026-11-23') }, []],
    ['a day late', { today: day('2026-11-24') }, ['signing-too-late']],
    ['a day late, blank reason', { today: day('2026-11-24'), delayReason: ' ' }, ['signing-too-late']],
    ['late after a suspension', { today: day('2026-12-09'), delayReason: '财政部门暂停 15 日' }, []],
    ['while suspended', { suspended: true }, ['signing-suspended']],
    ['by a stranger', { signer: { accountId: 'x', unitId: 'other' } }, ['signer-not-a-party']],
    ['by who drew it up', { draftedBy: 'street-lead' }, ['drafter-signs']],
    ['on an older text', { signedHash: 'v1' }, ['signature-on-other-version']],
  ])('%s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('takes one signature a side, and none of one person for both', () => {
    const signatures = [{ side: 'buyer' as const, signerId: 'street-lead', documentHash: 'v2' }];
    expect(codes({ signatures })).toEqual(['already-signed']);
    expect(codes({ signatures, signer: provider })).toEqual([]);
    expect(codes({ signatures, signer: { ...provider, accountId: 'street-lead' } })).toEqual([
      'same-signer-for-both-sides',
    ]);
  });

  it('a new version voids old signatures', () => {
    const signatures = [
      { side: 'buyer' as const, signerId: 'street-lead', documentHash: 'v1' },
      { side: 'provider' as const, signerId: 'organization-lead', documentHash: 'v2' },
    ];
    expect(codes({ signatures })).toEqual([]);
    expect(isFullySigned(signatures, 'v2')).toBe(false);
    const again = { side: 'buyer' as const, signerId: 'street-lead', documentHash: 'v2' };
    expect(isFullySigned([...signatures, again], 'v2')).toBe(true);
  });

  it('knows whose side a unit is on', () => {
    expect(['street', 'organization', 'other'].map((unit) => sideOf(unit, facts.units))).toEqual([
      'buyer',
      'provider',
      undefined,
    ]);
  });
});
