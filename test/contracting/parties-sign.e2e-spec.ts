import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { drawnUpContract, milestoneOf, yuan } from '../support/given-contract.js';
import { type Answer, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('the two sides sign', () => {
  let world: World;
  let contractId: string;
  let documentSha256: string;
  const sign = async (who: string, body: object = {}): Promise<Answer> =>
    (await world.as(who)).post(`/contracts/${contractId}/sign`, { documentSha256, ...body });

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId } = await drawnUpContract(world));
    const contract = await (await world.as('street-lead')).reads(`/contracts/${contractId}`);
    expect(contract.actions).toEqual(['sign']);
    documentSha256 = text(contract.documentSha256);
  });

  it.each([
    ['the buyer first', 'street-lead', 'organization-lead'],
    ['the provider first', 'organization-lead', 'street-lead'],
  ])('%s: the second signature puts the contract in force', async (_, first, second) => {
    const half = await sign(first);
    expect([half.status, half.body.state, half.body.actions]).toEqual([200, 'drawn-up', []]);
    const whole = await sign(second);
    expect(whole.body).toMatchObject({ state: 'performing', signedOn: '2025-04-14', actions: [] });
    expect(list(whole.body.signatures)).toHaveLength(2);
    const signing = await milestoneOf(world, contractId, 'signing');
    expect(signing).toMatchObject({ state: 'met', reachedOn: '2025-04-14', payable: yuan('240000.00') });
    const steps = await rows<{ action: string }>(
      world,
      `SELECT action FROM state_change WHERE machine = 'contract' AND subject_id = $1 ORDER BY id`,
      [contractId],
    );
    expect(steps.map(({ action }) => action)).toEqual(['sign', 'start']);
    const told = await rows<{ n: number }>(
      world,
      `SELECT count(*)::int AS n FROM outbox WHERE message = 'contracting.contract-signed'
          AND payload->>'contractId' = $1`,
      [contractId],
    );
    expect(told).toEqual([{ n: 1 }]);
  });

  it('never one side twice', async () => {
    expect((await sign('street-lead')).status).toBe(200);
    const twice = await sign('street-lead');
    expect([twice.status, codes(twice)]).toEqual([409, ['contracting.already-signed']]);
  });

  it('never twice either when both clicks come at once', async () => {
    const answers = await Promise.all([sign('organization-lead'), sign('organization-lead')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const contract = await (await world.as('organization-lead')).reads(`/contracts/${contractId}`);
    expect(list(contract.signatures)).toHaveLength(1);
  });

  it('only the text that is in force', async () => {
    const stale = await sign('street-lead', { documentSha256: 'ab'.repeat(32) });
    expect([stale.status, codes(stale)]).toEqual([409, ['contracting.signature-on-other-version']]);
    const none = await sign('street-lead', { documentSha256: 'ABC' });
    expect(none.status).toBe(422);
  });

  it('after the last day only with a reason', async () => {
    world.clock.set('2025-05-01T09:00:00+08:00');
    const late = await sign('street-lead');
    expect(late.status).toBe(422);
    expect(late.body.violations).toMatchObject([
      { code: 'contracting.signing-too-late', pointer: '/delayReason', params: { until: '2025-04-30' } },
    ]);
    const excused = await sign('street-lead', { delayReason: '示例原因' });
    expect(excused.body.signatures).toMatchObject([{ side: 'buyer', delayReason: '示例原因' }]);
  });

  it('and nobody else: another street, another organization, a role without the power', async () => {
    expect((await sign('xinqi.street-lead')).status).toBe(404);
    expect((await sign('hemu.organization-lead')).status).toBe(404);
    expect((await sign('street-officer')).status).toBe(403);
    expect((await sign('organization-member')).status).toBe(403);
  });

  it('and who is bound by a contract does not leave the register', async () => {
    const { organizationId } = await (await world.as('street-lead')).reads(`/contracts/${contractId}`);
    const district = await world.as('district-supervisor');
    const path = `/organizations/${text(organizationId)}/withdraw`;
    const refused = await district.post(path, { reason: '机构解散（示例）' });
    expect([refused.status, codes(refused)]).toEqual([409, ['contracting.contracts-open']]);
  });

  it('nothing more once it is in force', async () => {
    await sign('street-lead');
    await sign('organization-lead');
    const more = await sign('street-lead');
    expect([more.status, codes(more)]).toEqual([409, ['platform.step-not-allowed']]);
  });

  it('and the document keeps what was signed, whoever has the database', async () => {
    await expect(
      rows(world, `UPDATE contract_document SET body = '{}' WHERE contract_id = $1`, [contractId]),
    ).rejects.toThrow('append-only');
  });
});
