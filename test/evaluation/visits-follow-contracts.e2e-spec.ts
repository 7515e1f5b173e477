import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContractChanged, ContractSigned } from '../../src/contracting/index.js';
import { Database, Outbox } from '../../src/platform/index.js';
import { agreed } from '../support/contract-change.js';
import { acceptStage, drawnUpContract, recordService } from '../support/given-contract.js';
import { visitOf, visitsOf } from '../support/given-project.js';
import { type Json, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const days = (visits: readonly Json[]) =>
  visits.map(({ code, dueOn, state }) => `${text(code)} ${text(dueOn)} ${text(state)}`);
const PLANNED = ['quarter-1 2025-07-14 planned', 'quarter-2 2025-10-14 planned', 'final 2025-12-31 planned'];

describe('return visits follow the contract', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  /** Signed by both on 14 April 2025, for a service until the end of January, with visits every quarter. */
  async function quarterly(): Promise<string> {
    const { contractId } = await drawnUpContract(world);
    await rows(
      world,
      `UPDATE contract SET return_visit_template = 'quarterly-and-after', service_from = '2025-04-14', service_to = '2026-01-31'
        WHERE id = $1`,
      [contractId],
    );
    for (const role of ['street-lead', 'organization-lead'] as const) {
      const signer = await world.as(role);
      const { documentSha256 } = await signer.reads(`/contracts/${contractId}`);
      await signer.does(`/contracts/${contractId}/sign`, { documentSha256 });
    }
    await world.drain();
    return contractId;
  }

  it('both signatures plan the visits of the delivery; nothing is counted from an acceptance that is not there', async () => {
    const contractId = await quarterly();
    expect(days(await visitsOf(world, contractId))).toEqual(PLANNED);
    const officer = await world.as('street-officer');
    const { items } = await officer.reads(`/evaluation-plans?contractId=${contractId}`);
    expect(list(items)).toMatchObject([
      { serviceFrom: '2025-04-14', serviceTo: '2026-01-31', acceptedOn: null, endedOn: null },
    ]);
    expect(list(items)[0]?.effectiveness).toMatchObject({ missing: ['month-1', 'month-3', 'month-6'] });
    await world.at('2025-07-14T09:00:00+08:00');
    expect(await visitOf(world, contractId, 'quarter-1')).toMatchObject({
      ...{ kind: 'quarterly', state: 'assigned', weight: '0' },
    });
  });

  it('a longer service gets another quarter and a later last visit; told again, nothing moves', async () => {
    const contractId = await quarterly();
    const changeId = await agreed(world, contractId, { kind: 'extension', serviceTo: '2026-03-31' });
    const expected = [...PLANNED.slice(0, 2), 'quarter-3 2026-01-14 planned', 'final 2026-02-28 planned'];
    expect(days(await visitsOf(world, contractId))).toEqual(expected);
    await world.app.get(Database).transaction(async (tx) => {
      const outbox = world.app.get(Outbox);
      await outbox.publish(tx, ContractSigned, { contractId });
      await outbox.publish(tx, ContractChanged, { contractId, changeId, kind: 'extension' });
    });
    await world.drain();
    expect(days(await visitsOf(world, contractId))).toEqual(expected);
  });

  it('no visit opens while the contract rests, and afterwards each comes by the days of rest later', async () => {
    const contractId = await quarterly();
    await world.at('2025-07-10T10:00:00+08:00');
    await agreed(world, contractId, { kind: 'suspension' });
    await world.at('2025-07-14T09:00:00+08:00');
    expect(days(await visitsOf(world, contractId))).toEqual(PLANNED);
    await world.at('2025-07-24T10:00:00+08:00');
    await agreed(world, contractId, { kind: 'resumption', serviceTo: '2026-02-14' });
    expect(days(await visitsOf(world, contractId))).toEqual([
      'quarter-1 2025-07-28 planned',
      'quarter-2 2025-10-28 planned',
      'final 2026-01-14 planned',
    ]);
    await world.at('2025-07-28T09:00:00+08:00');
    expect((await visitOf(world, contractId, 'quarter-1')).state).toBe('assigned');
  });

  it('a visit whose time came while the contract rested opens when it goes on the same day', async () => {
    const contractId = await quarterly();
    await world.at('2025-07-14T08:00:00+08:00');
    await agreed(world, contractId, { kind: 'suspension' });
    await world.at('2025-07-14T09:00:00+08:00');
    expect((await visitOf(world, contractId, 'quarter-1')).state).toBe('planned');
    await agreed(world, contractId, { kind: 'resumption', serviceTo: '2026-01-31' });
    expect((await visitOf(world, contractId, 'quarter-1')).state).toBe('assigned');
  });

  it('an early end drops what has not begun, visibly; what is open is made', async () => {
    const contractId = await quarterly();
    await world.at('2025-07-14T09:00:00+08:00');
    await agreed(world, contractId, {
      kind: 'termination',
      settledAmount: { amount: '0.00', currency: 'CNY' },
    });
    expect(days(await visitsOf(world, contractId))).toEqual([
      'quarter-1 2025-07-14 assigned',
      'quarter-2 2025-10-14 dropped',
      'final 2025-12-31 dropped',
    ]);
    const { timeline, notices } = await visitOf(world, contractId, 'quarter-2');
    expect(list(timeline)).toMatchObject([{ event: 'drop', by: 'system' }]);
    expect(list(notices).every(({ calledOffAt }) => calledOffAt)).toBe(true);
    const officer = await world.as('street-officer');
    const dropped = await visitOf(world, contractId, 'quarter-2');
    const refused = await officer.post(`/visits/${text(dropped.id)}/restore`, { reason: '仍需回访（示例）' });
    expect(refused.status).toBe(409);
    await world.at('2026-01-05T09:00:00+08:00');
    expect((await visitOf(world, contractId, 'final')).state).toBe('dropped');
  });

  it('the final acceptance takes the rest of the delivery’s visits away and plans those after it', async () => {
    const contractId = await quarterly();
    await world.at('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
    await acceptStage(world, contractId, 'mid-term');
    await world.at('2025-11-28T10:00:00+08:00');
    await acceptStage(world, contractId, 'final');
    expect(days(await visitsOf(world, contractId))).toEqual([
      'quarter-1 2025-07-14 assigned',
      'quarter-2 2025-10-14 assigned',
      'month-1 2025-12-29 planned',
      'final 2025-12-31 dropped',
      'month-3 2026-02-28 planned',
      'month-6 2026-05-28 planned',
    ]);
  });
});
