import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { agreed } from '../support/contract-change.js';
import { milestoneOf, signedContract, yuan } from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('a payee is penalized', () => {
  let world: World;
  let contractId: string;
  let fundId: string;
  let request: string;
  const penalize = async (body: object = {}, who = 'street-officer'): Promise<Answer> =>
    (await world.as(who)).post(`/payment-requests/${request}/penalties`, {
      ...{ amount: yuan('1000.00'), clause: '第八条第二款', reason: '迟延 5 日交付（示例）', ...body },
    });
  const step = async (penalty: string, verb: string, who: string, body: object = {}): Promise<Answer> =>
    (await world.as(who)).post(`/payment-requests/${request}/penalties/${penalty}/${verb}`, body);
  const approve = async (who: string): Promise<Answer> =>
    (await world.as(who)).post(`/payment-requests/${request}/approve`);
  const pay = async (amount: string): Promise<Answer> =>
    (await world.as('finance-officer')).post('/payments', {
      ...{
        paymentRequestId: request,
        payerPaymentId: randomUUID(),
        amount: yuan(amount),
        paidOn: '2025-04-14',
      },
    });
  const balance = async (): Promise<Json | undefined> =>
    (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance;
  const firstLine = async (): Promise<Json | undefined> =>
    list((await (await world.as('organization-lead')).reads(`/contracts/${contractId}/statement`)).lines)[0];

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId, fundId } = await signedContract(world));
    const { id } = await milestoneOf(world, contractId, 'signing');
    const body = { milestoneId: id, invoiceNumber: `FP-${randomUUID()}` };
    request = text((await (await world.as('organization-lead')).does('/payment-requests', body)).id);
  });

  it('by a negative line that both desks and the payee see; the rest is paid, the cut goes back to the fund', async () => {
    const added = await penalize();
    expect([added.status, added.body]).toMatchObject([
      201,
      {
        ...{ amount: yuan('240000.00'), net: yuan('239000.00') },
        penalties: [{ amount: yuan('-1000.00'), clause: '第八条第二款', keptOn: null }],
      },
    ]);
    expect(await firstLine()).toMatchObject({
      amounts: { planned: yuan('240000.00'), requested: yuan('239000.00'), held: yuan('1000.00') },
      why: [{ code: 'contracting.penalty-pending' }, { code: 'contracting.awaiting-approval' }],
    });
    await world.drain();
    const { items } = await (await world.as('organization-member')).reads('/messages?limit=200');
    expect(list(items).map(({ kind }) => kind)).toContain('penalty-added');
    await approve('street-lead');
    await approve('finance-officer');
    const over = await pay('239000.01');
    expect([over.status, codes(over)]).toEqual([422, ['contracting.over-approved']]);
    const payment = text((await pay('239000.00')).body.id);
    const paid = await (await world.as('street-lead')).reads(`/payment-requests/${request}`);
    expect(paid).toMatchObject({ state: 'paid', penalties: [{ keptOn: '2025-04-14' }] });
    expect(await firstLine()).toMatchObject({
      amounts: { planned: yuan('240000.00'), paid: yuan('239000.00'), withheld: yuan('1000.00') },
      why: [{ code: 'contracting.penalty-kept', params: { amount: '1000.00' } }],
      penalties: [{ reason: '迟延 5 日交付（示例）' }],
    });
    expect(await balance()).toMatchObject({
      ...{ available: yuan('521000.00'), committed: yuan('240000.00'), spent: yuan('239000.00') },
    });
    // The payment comes back: the penalty stays, and the same rest is paid again.
    await (
      await world.as('finance-officer')
    ).does(`/payments/${payment}/reverse`, {
      ...{
        payerReversalId: randomUUID(),
        ground: 'returned-by-bank',
        reason: '示例',
        reversedOn: '2025-04-14',
      },
    });
    expect(codes(await pay('239000.01'))).toEqual(['contracting.over-approved']);
    expect((await pay('239000.00')).status).toBe(201);
    expect(await balance()).toMatchObject({ committed: yuan('240000.00'), spent: yuan('239000.00') });
  });

  it('on one known ground, never below zero, and before anybody approves', async () => {
    expect(codes(await penalize({ clause: undefined }))).toEqual(['contracting.penalty-ground-unfit']);
    expect((await penalize({ clause: undefined, breachId: randomUUID() })).status).toBe(404);
    expect(codes(await penalize({ amount: yuan('240000.01') }))).toEqual([
      'contracting.penalty-over-request',
    ]);
    expect((await penalize({}, 'organization-lead')).status).toBe(403);
    expect((await penalize({}, 'xinqi.street-officer')).status).toBe(404);
    await penalize({ amount: yuan('239999.99') });
    const both = await Promise.all([penalize({ amount: yuan('0.01') }), penalize({ amount: yuan('0.01') })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    const copy = `INSERT INTO payment_penalty SELECT gen_random_uuid(), version, created_at, contract_id,
        payment_request_id, amount_fen, clause, breach_id, reason, added_by FROM payment_penalty WHERE payment_request_id = $1 LIMIT 1`;
    await expect(rows(world, copy, [request])).rejects.toThrow('more than its request');
    // Nothing is left to pay: the approvals close it.
    await approve('street-lead');
    const late = await penalize();
    expect([late.status, codes(late)]).toEqual([
      409,
      ['contracting.penalty-too-late', 'contracting.penalty-over-request'],
    ]);
    expect((await approve('finance-officer')).body).toMatchObject({ state: 'paid', net: yuan('0.00') });
    expect(await balance()).toMatchObject({ available: yuan('760000.00'), spent: yuan('0.00') });
  });

  it('objects once, before the approval, and is right: the penalty is taken back', async () => {
    const penalty = text(list((await penalize()).body.penalties)[0]?.id);
    const objection = '迟延系因场地未按时提供（示例）';
    expect((await step(penalty, 'object', 'street-officer', { objection })).status).toBe(403);
    const said = await step(penalty, 'object', 'organization-lead', { objection });
    expect(said.body).toMatchObject({ penalties: [{ objection, objectedOn: '2025-04-14' }] });
    expect(codes(await step(penalty, 'object', 'organization-lead', { objection }))).toEqual([
      'contracting.objected-already',
    ]);
    const back = await step(penalty, 'withdraw', 'street-officer');
    expect(back.body).toMatchObject({ net: yuan('240000.00'), penalties: [{ withdrawnOn: '2025-04-14' }] });
    expect(codes(await step(penalty, 'withdraw', 'street-officer'))).toEqual(['contracting.penalty-ended']);
    await approve('street-lead');
    await approve('finance-officer');
    expect(codes(await step(penalty, 'withdraw', 'street-officer'))).toEqual([
      'contracting.penalty-too-late',
      'contracting.penalty-ended',
    ]);
    expect(await firstLine()).toMatchObject({ penalties: [], amounts: { approved: yuan('240000.00') } });
  });

  it('and what was kept is paid to nobody when the contract ends early', async () => {
    await penalize();
    await approve('street-lead');
    await approve('finance-officer');
    await pay('239000.00');
    const proposed = await (
      await world.as('street-officer')
    ).post(`/contracts/${contractId}/changes`, {
      ...{ kind: 'termination', settledAmount: yuan('479000.01') },
      ...{ ground: 'mutual-agreement', reason: '双方商定（示例）' },
    });
    expect(codes(proposed)).toEqual(['contracting.settled-over-price']);
    await agreed(world, contractId, { kind: 'termination', settledAmount: yuan('239000.00') });
    expect((await (await world.as('street-lead')).reads(`/contracts/${contractId}`)).state).toBe('settled');
    expect(await balance()).toMatchObject({
      ...{ available: yuan('761000.00'), committed: yuan('0.00'), spent: yuan('239000.00') },
    });
  });
});
