import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES } from '../../src/evaluation/domain/evaluation-rules.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { givenAward } from '../support/given-award.js';
import { type ProjectWish, acceptedProject } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenDraft, yuan } from '../support/tender.js';
import { World } from '../support/world.js';

const SOURCE = '示例区政府购买服务回访办法';
const after = (code: string, months: number, weight: string) => ({ code, kind: 'follow-up', months, weight });
const USUAL = { code: 'usual', name: '通用方案（示例）', points: [after('month-2', 2, '100')] };
const ELDERLY = {
  ...{ code: 'elderly', name: '养老类方案（示例）', category: 'ELD', dueTime: '10:30' },
  points: [
    { code: 'middle', kind: 'mid-term', months: 0, weight: '0' },
    ...[after('month-1', 1, '40'), after('month-12', 12, '60')],
  ],
};
const ELDERLY_LARGE = {
  ...{ code: 'elderly-large', name: '养老类大额方案（示例）', category: 'ELD', from: yuan('400000.00') },
  ...{ below: yuan('600000.00'), points: [after('month-1', 1, '50'), after('month-4', 4, '50')] },
};
const TEMPLATES = [USUAL, ELDERLY, ELDERLY_LARGE];

describe('the district says which contracts have which return visits', () => {
  let world: World;
  let supervisor: Person;
  let second: Person;

  beforeAll(async () => {
    world = await World.start();
    supervisor = await world.as('district-supervisor');
    second = await signedIn(world, await givenAccount(world, 'district-supervisor', '勃利县（示例）'));
  });
  afterAll(async () => {
    await world.stop();
  });

  const rules = (validFrom: string, visitTemplates: readonly object[]) => ({
    ...{ validFrom, source: SOURCE, ...DEFAULT_RULES, visitTemplates },
  });
  const inForce = async (validFrom: string, templates: readonly object[]): Promise<string> => {
    const id = text((await supervisor.does('/evaluation-rules', rules(validFrom, templates))).id);
    await second.does(`/evaluation-rules/${id}/decide`, { approved: true });
    return id;
  };
  const planOf = async (contractId: string): Promise<Json> => {
    const { items } = await supervisor.reads(`/evaluation-plans?contractId=${contractId}`);
    return list(items)[0] ?? {};
  };
  /** Signed two hundred days before its acceptance. */
  const project = async (wish: ProjectWish) =>
    planOf(await acceptedProject(world, { template: 'by-rules', ...wish }));
  const visitsOf = (plan: Json) => list(plan.visits).map(({ code, dueOn }) => `${text(code)} ${text(dueOn)}`);

  it('says everything at once that does not hold together', async () => {
    const wrong = [
      { ...ELDERLY, category: 'XXX', points: [] },
      { ...ELDERLY, below: yuan('100.00'), from: yuan('100.00') },
      ...[
        ELDERLY_LARGE,
        { ...ELDERLY_LARGE, code: 'other', below: yuan('700000.00'), from: yuan('500000.00') },
      ],
    ];
    const refused = await supervisor.post('/evaluation-rules', rules('2025-03-03', wrong));
    expect([refused.status, codes(refused)]).toEqual([
      422,
      [
        ...[
          'evaluation.rules-not-beforehand',
          'evaluation.template-category-unknown',
          'evaluation.template-empty',
        ],
        ...['evaluation.template-twice', 'evaluation.template-range-empty', 'evaluation.templates-tie'],
        'evaluation.template-for-all-missing',
      ],
    ]);
    expect(list(refused.body.violations)[5]).toMatchObject({
      ...{ pointer: '/visitTemplates/3', params: { first: 'elderly-large', second: 'other' } },
    });
    const misshapen = [{ ...USUAL, from: { amount: 5, currency: 'CNY' } }];
    expect((await supervisor.post('/evaluation-rules', rules('2025-03-10', misshapen))).status).toBe(422);
    expect(
      (await (await world.as('street-lead')).post('/evaluation-rules', rules('2025-03-10', TEMPLATES)))
        .status,
    ).toBe(403);
  });

  it('puts them in force by another account, for everybody to read', async () => {
    const entered = text((await supervisor.does('/evaluation-rules', rules('2025-03-10', TEMPLATES))).id);
    const own = await supervisor.post(`/evaluation-rules/${entered}/decide`, { approved: true });
    expect([own.status, codes(own)]).toEqual([403, ['evaluation.rules-own']]);
    await second.does(`/evaluation-rules/${entered}/decide`, { approved: true });
    const seen = await world.anonymous().reads('/evaluation-rules/in-force?on=2025-03-10');
    const none = { category: null, from: null, below: null, dueTime: null };
    expect(seen.visitTemplates).toEqual([
      { ...none, ...USUAL },
      { ...none, ...ELDERLY },
      { ...none, ...ELDERLY_LARGE },
    ]);
    const before = await world.anonymous().reads('/evaluation-rules/in-force?on=2025-03-09');
    expect(before.visitTemplates).toEqual([]);
  });

  it('documents that say nothing go by the rules: the contract that both sign says so, and its plan stands with it', async () => {
    const draft = await givenDraft(world, { returnVisitTemplate: undefined });
    expect(draft.returnVisitTemplate).toBe('by-rules');
    const { awardId } = await givenAward(world, { amountFen: 480_000_00n });
    await rows(
      world,
      `UPDATE tender SET return_visit_template = 'by-rules' WHERE id = (SELECT tender_id FROM award WHERE id = $1)`,
      [awardId],
    );
    world.clock.set('2025-04-14T10:00:00+08:00');
    const contractId = text((await (await world.as('street-officer')).does('/contracts', { awardId })).id);
    for (const role of ['street-lead', 'organization-lead'] as const) {
      const signer = await world.as(role);
      const { documentSha256 } = await signer.reads(`/contracts/${contractId}`);
      await signer.does(`/contracts/${contractId}/sign`, { documentSha256 });
    }
    await world.drain();
    const { text: words } = await (await world.as('street-lead')).reads(`/contracts/${contractId}/document`);
    expect(words).toContain('按照本合同生效之日施行的区级评价规则确定');
    expect(await planOf(contractId)).toMatchObject({ template: 'elderly-large', chosenBy: 'rules' });
  });

  it('a contract has the most specific one, frozen at its signing with the name of what chose it', async () => {
    const large = await project({ amountFen: 400_000_00n });
    const { ruleSetId } = await world.anonymous().reads('/evaluation-rules/in-force?on=2025-05-12');
    expect(large).toMatchObject({
      ...{ template: 'elderly-large', templateName: '养老类大额方案（示例）', chosenBy: 'rules', ruleSetId },
      dueTime: '09:00',
    });
    expect(visitsOf(large)).toEqual(['month-1 2025-12-29', 'month-4 2026-03-30']);
    const [below, at, other] = [
      await project({ amountFen: 399_999_99n }),
      await project({ amountFen: 600_000_00n }),
      await project({ amountFen: 400_000_00n, category: 'CHD' }),
    ];
    expect([below, at, other].map(({ template }) => template)).toEqual(['elderly', 'elderly', 'usual']);
    expect(below).toMatchObject({ dueTime: '10:30', effectiveness: { missing: ['month-1', 'month-12'] } });
    expect(visitsOf(other)).toEqual(['month-2 2026-01-28']);
    const [visit] = list(below.visits);
    expect(await supervisor.reads(`/visits/${text(visit?.visitId)}`)).toMatchObject({
      ...{ code: 'month-1', weight: '40', dueAt: '2025-12-29T10:30:00+08:00' },
    });
  });

  it('one whose documents named a template keeps that, one from before the rules goes by the length of its service', async () => {
    const named = await project({ template: 'one-three-six-months' });
    const shipped = { templateName: null, ruleSetId: null };
    expect(named).toMatchObject({ template: 'one-three-six-months', chosenBy: 'contract', ...shipped });
    const earlier = await project({ acceptedOn: '2025-09-01' });
    expect(earlier).toMatchObject({ template: 'mid-term-and-after', chosenBy: 'length', ...shipped });
  });

  it('other rules leave the plans of signed contracts as they are', async () => {
    const contractId = await acceptedProject(world, { template: 'by-rules', amountFen: 450_000_00n });
    const frozen = await planOf(contractId);
    world.clock.set('2026-03-01T10:00:00+08:00');
    const later = await inForce('2026-03-10', [{ ...USUAL, code: 'new', name: '新通用方案（示例）' }]);
    await world.at('2026-03-10T12:00:00+08:00');
    expect(await planOf(contractId)).toMatchObject({
      template: 'elderly-large',
      ruleSetId: frozen.ruleSetId,
    });
    // Two hundred days before it was not in force yet, two hundred days later it is.
    expect(await project({ acceptedOn: '2026-10-09' })).toMatchObject({ template: 'new', ruleSetId: later });
  });
});
