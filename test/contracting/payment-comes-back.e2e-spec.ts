import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GradeConcluded } from '../../src/contracting/index.js';
import { Database, Outbox } from '../../src/platform/index.js';
import { agreed } from '../support/contract-change.js';
import { acceptedContract, approvedRequest, signedContract, yuan } from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { openFund } from '../support/service-list.js';
import { World } from '../support/world.js';

describe('a payment comes back', () => {
  let world: World;
  let contractId: string;
  let fundId: string;
  const pay = async (paymentRequestId: string, body: object = {}): Promise<Answer> =>
    (await world.as('finance-officer')).post('/payments', {
      ...{ paymentRequestId, payerPaymentId: randomUUID(), amount: yuan('240000.00') },
      ...{ paidOn: '2025-04-14', ...body },
    });
  const reverse = async (payment: string, body: object = {}, who = 'finance-officer'): Promise<Answer> =>
    (await world.as(who)).post(`/payments/${payment}/reverse`, {
      ...{ payerReversalId: `CZ-${payment}`, ground: 'returned-by-bank' },
      ...{ reason: '收款账号有误，银行退回（示例）', reversedOn: '2025-04-14', ...body },
    });
  const balance = async (): Promise<Json | undefined> =>
    (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance;
  const statement = async (): Promise<Json> =>
    (await world.as('organization-lead')).reads(`/contracts/${contractId}/statement`);
  const requestIs = async (id: string): Promise<Json> =>
    (await world.as('finance-officer')).reads(`/payment-requests/${id}`);
  const paidAdvance = async (): Promise<{ request: string; payment: string }> => {
    const request = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
    return { request, payment: text((await pay(request)).body.id) };
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId, fundId } = await signedContract(world));
  });

  it('its request is to be paid again, the fund has its money bound, the statement tells it', async () => {
    const { request, payment } = await paidAdvance();
    expect(await balance()).toMatchObject({ committed: yuan('240000.00'), spent: yuan('240000.00') });
    const reversed = await reverse(payment);
    expect([reversed.status, reversed.body]).toMatchObject([
      200,
      { status: 'reversed', reversal: { ground: 'returned-by-bank', reversedOn: '2025-04-14' } },
    ]);
    expect(await balance()).toMatchObject({ committed: yuan('480000.00'), spent: yuan('0.00') });
    expect(await requestIs(request)).toMatchObject({ state: 'approved', paid: yuan('0.00') });
    const { lines, sources } = await statement();
    expect(list(lines)[0]).toMatchObject({
      amounts: { approved: yuan('240000.00'), paid: yuan('0.00') },
      why: [{ code: 'contracting.awaiting-payment' }],
      payments: [{ paymentId: payment, reversedOn: '2025-04-14' }],
    });
    expect(list(sources)).toMatchObject([{ committed: yuan('480000.00'), spent: yuan('0.00') }]);
    expect((await pay(request)).status).toBe(201);
    expect(await requestIs(request)).toMatchObject({ state: 'paid' });
    expect(list((await statement()).lines)[0]).toMatchObject({
      amounts: { paid: yuan('240000.00') },
      why: [],
    });
  });

  it('once, however often it is reported, and never under one id for two things', async () => {
    const { payment } = await paidAdvance();
    const answers = await Promise.all([1, 2, 3, 4].map(() => reverse(payment)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await balance()).toMatchObject({ committed: yuan('480000.00'), spent: yuan('0.00') });
    for (const other of [{ reason: '另一个原因（示例）' }, { ground: 'paid-wrongly' }]) {
      const answer = await reverse(payment, other);
      expect([answer.status, codes(answer)]).toEqual([409, ['contracting.reversal-id-taken']]);
    }
    const twice = await reverse(payment, { payerReversalId: 'CZ-OTHER' });
    expect([twice.status, codes(twice)]).toEqual([409, ['contracting.reversed-already']]);
    const copy = `INSERT INTO payment_reversal SELECT gen_random_uuid(), version, created_at, contract_id, payment_id,
        payer_id, payer_reversal_id || '-2', ground, reason, reversed_on, recorded_by FROM payment_reversal`;
    await expect(rows(world, copy)).rejects.toThrow('one_reversal');
    await expect(rows(world, 'DELETE FROM payment_reversal')).rejects.toThrow('append-only');
  });

  it('while it is replayed and paid again at the same moment: what is recorded is paid once', async () => {
    const { request, payment } = await paidAdvance();
    const { payerPaymentId } = await (await world.as('finance-officer')).reads(`/payments/${payment}`);
    await Promise.all([reverse(payment), pay(request, { payerPaymentId }), pay(request), pay(request)]);
    // Whoever comes before the reversal is refused, whoever comes after it pays; the replay is the first payment.
    const { paid } = await requestIs(request);
    const again = text(paid?.amount) === '240000.00';
    expect([yuan('0.00'), yuan('240000.00')]).toContainEqual(paid);
    expect(await balance()).toMatchObject({
      spent: paid,
      committed: yuan(again ? '240000.00' : '480000.00'),
    });
  });

  it('on a day that can be, for a reason that is known, by the one who paid', async () => {
    const { payment } = await paidAdvance();
    const future = await reverse(payment, { reversedOn: '2025-04-15' });
    expect([future.status, codes(future)]).toEqual([422, ['contracting.reversed-in-future']]);
    const early = await reverse(payment, { reversedOn: '2025-04-13' });
    expect([early.status, codes(early)]).toEqual([422, ['contracting.reversed-before-payment']]);
    expect((await reverse(payment, { ground: 'pending' })).status).toBe(422);
    expect((await reverse(payment, { reason: ' ' })).status).toBe(422);
    expect((await reverse(payment, {}, 'xinqi.finance-officer')).status).toBe(404);
    expect((await reverse(payment, {}, 'organization-lead')).status).toBe(403);
    expect(await balance()).toMatchObject({ spent: yuan('240000.00') });
  });

  it('a part of what was paid comes back alone', async () => {
    const request = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
    const first = text((await pay(request, { amount: yuan('100000.00') })).body.id);
    await pay(request, { amount: yuan('140000.00') });
    await reverse(first, { ground: 'paid-wrongly' });
    expect(await requestIs(request)).toMatchObject({ state: 'approved', paid: yuan('140000.00') });
    const over = await pay(request, { amount: yuan('100000.01') });
    expect([over.status, codes(over)]).toEqual([422, ['contracting.over-approved']]);
    expect((await pay(request, { amount: yuan('100000.00') })).status).toBe(201);
  });

  it('of three funds that shared it, each has its own part bound again, to the fen', async () => {
    const officer = await world.as('finance-officer');
    const funds: string[] = [];
    for (let n = 0; n < 3; n += 1) funds.push(await openFund(world, '200000.00'));
    const shares = funds.map((id, n) => ({ fundId: id, basisPoints: [4000, 3500, 2500][n] }));
    const plan = await officer.does('/funding-plans', { name: '三方分担', fiscalYear: 2025, shares });
    ({ contractId } = await signedContract(world, { planId: text(plan.id), amountFen: 333_333_33n }));
    const balances = async () =>
      Promise.all(funds.map(async (id) => (await officer.reads(`/funds/${id}`)).balance));
    const bound = await balances();
    const request = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
    const paid = await pay(request, { amount: yuan('166666.66') });
    expect(paid.status).toBe(201);
    const spent = await balances();
    // By what each still holds (133,333.33, 116,666.66 and 83,333.34), the last with the remainder.
    expect(spent).toMatchObject([
      { spent: yuan('66666.66') },
      { spent: yuan('58333.32') },
      { spent: yuan('41666.68') },
    ]);
    const answers = await Promise.all([1, 2].map(() => reverse(text(paid.body.id))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await balances()).toEqual(bound);
    expect((await pay(request, { amount: yuan('166666.66') })).status).toBe(201);
    expect(await balances()).toEqual(spent);
  });

  it('nothing of it left, the request may be refused after all, and asked anew', async () => {
    const { request, payment } = await paidAdvance();
    await reverse(payment);
    const officer = await world.as('street-officer');
    const refused = await officer.does(`/payment-requests/${request}/refuse`, {
      reason: '账户待核实（示例）',
    });
    expect(refused.state).toBe('refused');
    const again = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
    expect((await pay(again)).status).toBe(201);
  });

  it('its clocks run on from where they had started', async () => {
    const { request, payment } = await paidAdvance();
    await world.at('2025-05-15T10:00:00+08:00');
    const clocks = async () =>
      list((await (await world.as('finance-officer')).reads('/contract-clocks?overdue=true')).items).filter(
        (each) => text(each.contractId) === contractId && text(each.clock) !== 'file',
      );
    expect(await clocks()).toEqual([]);
    await reverse(payment, { reversedOn: '2025-05-15' });
    await world.drain();
    expect(await clocks()).toMatchObject([
      { clock: 'invoice', id: request, lastOn: '2025-04-27' },
      { clock: 'pay', lastOn: '2025-05-14', deadline: { lateInterest: yuan('120.00') } },
    ]);
    const { items } = await (await world.as('organization-member')).reads('/messages?limit=200');
    const told = list(items).filter(({ subject }) => text(subject?.id) === contractId);
    expect(told.map(({ kind }) => kind)).toContain('payment-reversed');
  });

  it('opens the books of a settled contract again, until it is paid for good', async () => {
    ({ contractId, fundId } = await acceptedContract(world));
    const conclude = { contractId, grade: 'good', score: '89.96' } as const;
    await world.app
      .get(Database)
      .transaction((tx) => world.app.get(Outbox).publish(tx, GradeConcluded, conclude));
    await world.drain();
    const state = async () => (await (await world.as('street-lead')).reads(`/contracts/${contractId}`)).state;
    const paid: [string, string][] = [];
    for (const [stage, amount] of [
      ['signing', '240000.00'],
      ['mid-term', '192000.00'],
      ['final-evaluation', '48000.00'],
    ] as const) {
      const request = await approvedRequest(world, contractId, stage, `FP-${randomUUID()}`);
      paid.push([request, text((await pay(request, { amount: yuan(amount) })).body.id)]);
    }
    expect(await state()).toBe('settled');
    const [request = '', payment = ''] = paid[2] ?? [];
    await reverse(payment, { reversedOn: '2025-11-28' });
    expect(await state()).toBe('accepted');
    await pay(request, { amount: yuan('48000.00') });
    expect(await state()).toBe('settled');
    expect(await balance()).toMatchObject({ committed: yuan('0.00'), spent: yuan('480000.00') });
  });

  it('after an early end it is a refund where more was paid than is due', async () => {
    const { payment } = await paidAdvance();
    await agreed(world, contractId, { kind: 'termination', settledAmount: yuan('100000.00') });
    const answer = await reverse(payment);
    expect([answer.status, codes(answer)]).toEqual([409, ['contracting.reversal-is-refund']]);
    ({ contractId, fundId } = await signedContract(world));
    const other = await paidAdvance();
    await agreed(world, contractId, { kind: 'termination', settledAmount: yuan('240000.00') });
    const state = async () => (await (await world.as('street-lead')).reads(`/contracts/${contractId}`)).state;
    expect(await state()).toBe('settled');
    expect((await reverse(other.payment)).status).toBe(200);
    expect(await state()).toBe('terminated');
    expect(await balance()).toMatchObject({ committed: yuan('240000.00'), spent: yuan('0.00') });
    await pay(other.request);
    expect(await state()).toBe('settled');
  });
});
