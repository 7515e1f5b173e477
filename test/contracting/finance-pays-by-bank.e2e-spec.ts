import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/platform/index.js';
import { RunImport } from '../../src/platform/sheets/imports/run-import.js';
import { approvedRequest, signedContract, yuan } from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { uploaded, workbook } from '../support/sheet-files.js';
import { TRACES, stoppedAt } from '../support/stopped-at.js';
import { World } from '../support/world.js';

const ACCOUNT = { holder: '清岚社区养老服务中心（示例）', number: '6200000000000000017' };
const HEAD = ['银行流水号', '交易日期', '付款编号', '收款账号', '金额（元）', '交易结果', '摘要'];

describe('the finance office pays by bank', () => {
  let world: World;
  let contractId: string;
  let fundId: string;
  let request: string;
  const batch = async (body: object = {}, who = 'finance-officer'): Promise<Answer> =>
    (await world.as(who)).post('/payment-batches', body);
  const orderOf = ({ body }: Answer, id = request): Json | undefined =>
    list(body.orders).find((order) => text(order.paymentRequestId) === id);
  const pay = async (payerPaymentId: string, amount = '240000.00'): Promise<Answer> =>
    (await world.as('finance-officer')).post('/payments', {
      ...{ paymentRequestId: request, payerPaymentId, amount: yuan(amount), paidOn: '2025-04-14' },
    });
  const stateOf = async (id: string): Promise<Json | undefined> =>
    (await (await world.as('finance-officer')).reads(`/payment-requests/${id}`)).state;
  const spent = async (): Promise<Json | undefined> =>
    (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance?.spent;
  /** Hands in what the bank says; answers the import, which waits for a worker. */
  const handIn = async (lines: readonly (readonly string[])[], onError: string): Promise<string> => {
    const officer = await world.as('finance-officer');
    const fileId = await uploaded(officer, '回单.xlsx', await workbook([HEAD, ...lines]));
    return text((await officer.does('/payment-batches/imports', { fileId, mode: 'store', onError })).id);
  };
  /** What the bank says; answers the finished import. */
  const statement = async (lines: readonly (readonly string[])[], onError = 'skip'): Promise<Json> => {
    const id = await handIn(lines, onError);
    await world.drain();
    return (await world.as('finance-officer')).reads(`/imports/${id}`);
  };
  const given = async (): Promise<string> => {
    ({ contractId, fundId } = await signedContract(world, {}, { payeeAccount: ACCOUNT }));
    return approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    request = await given();
  });

  it('all approved requests in one file; the account is in the file alone, for a reason that is kept', async () => {
    const made = await batch({ paymentRequestIds: [request] });
    expect([made.status, made.body]).toMatchObject([
      201,
      { open: 1, total: yuan('240000.00'), orders: [{ state: 'sent', accountEnds: '0017' }] },
    ]);
    expect(JSON.stringify(made.body)).not.toContain(ACCOUNT.number);
    const officer = await world.as('finance-officer');
    const path = `/payment-batches/${text(made.body.id)}/file`;
    expect((await officer.post(path, {})).status).toBe(422);
    const file = await officer.post(`${path}?format=csv`, { reason: '本月付款批次' });
    expect(file.status).toBe(200);
    expect(file.text).toContain(`${text(orderOf(made)?.payerPaymentId)},${ACCOUNT.holder}`);
    expect(file.text).toContain(ACCOUNT.number);
    const kept = await rows(world, `SELECT reason FROM personal_reveal WHERE object_id = $1`, [made.body.id]);
    expect(kept).toEqual([{ reason: '本月付款批次' }]);
    const stranger = await world.as('xinqi.finance-officer');
    expect((await stranger.get(`/payment-batches/${text(made.body.id)}`)).status).toBe(404);
    expect((await stranger.post(path, { reason: '本月付款批次' })).status).toBe(404);
    expect((await batch({ paymentRequestIds: [request] }, 'xinqi.finance-officer')).status).toBe(404);
  });

  it('each request in one open file only, also when two clerks are at it at once', async () => {
    const both = await Promise.all([1, 2].map(() => batch({ paymentRequestIds: [request] })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const made = both.find(({ status }) => status === 201);
    const id = text(made && orderOf(made)?.payerPaymentId);
    const byHand = await pay('ZF-BY-HAND');
    expect([byHand.status, codes(byHand)]).toEqual([409, ['contracting.ordered-already']]);
    const lead = await world.as('street-lead');
    const refused = await lead.post(`/payment-requests/${request}/refuse`, { reason: '示例' });
    expect([refused.status, codes(refused)]).toEqual([409, ['contracting.ordered-already']]);
    const part = await pay(id, '1.00');
    expect([part.status, codes(part)]).toEqual([422, ['contracting.line-other-amount']]);
    expect((await pay(id)).status).toBe(201);
    expect(codes(await batch({ paymentRequestIds: [request] }))).toEqual(['contracting.not-approved-yet']);
  });

  it('what never went out is taken back and goes into another file', async () => {
    const made = await batch({ paymentRequestIds: [request] });
    const path = `/payment-batches/${text(made.body.id)}/withdraw`;
    const officer = await world.as('finance-officer');
    const back = await officer.does(path, { reason: '银行未受理（示例）' });
    expect(back).toMatchObject({ open: 0, total: yuan('0.00'), orders: [{ state: 'withdrawn' }] });
    expect((await officer.post(path, { reason: '再来' })).status).toBe(409);
    expect((await batch()).status).toBe(201);
    const nothing = await batch();
    expect([nothing.status, codes(nothing)]).toEqual([409, ['contracting.nothing-to-order']]);
    ({ contractId } = await signedContract(world));
    const nowhere = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
    const answer = await batch({ paymentRequestIds: [nowhere] });
    expect([answer.status, codes(answer)]).toEqual([422, ['contracting.payee-unknown']]);
  });

  it("the bank's statement records what went out, once, and says what fits no order", async () => {
    const second = await given();
    const third = await given();
    const made = await batch({ paymentRequestIds: [request, second, third] });
    const ids = [request, second, third].map((id) => text(orderOf(made, id)?.payerPaymentId));
    const lines = [
      ['YH-1', '2025-04-14', ids[0] ?? '', ACCOUNT.number, '240000.00', '成功', ''],
      ['YH-2', '2025-04-14', ids[1] ?? '', ACCOUNT.number, '240000.00', '失败', '户名不符'],
      ['YH-3', '2025-04-14', '', ACCOUNT.number, '240000.00', '成功', ''],
      ['YH-4', '2025-04-14', 'ZF-UNKNOWN', ACCOUNT.number, '1.00', '成功', ''],
      ['YH-5', '2025-04-14', ids[0] ?? '', '6200000000000000018', '1.00', '成功', ''],
      ['YH-6', '2025-04-14', '', '6200000000000000099', '7.00', '成功', ''],
      ['YH-7', '2025-04-14', ids[2] ?? '', ACCOUNT.number, '240000.00', '处理中', ''],
      ['YH-8', '2025-04-15', ids[2] ?? '', ACCOUNT.number, '240000.00', '成功', ''],
    ];
    const done = await statement(lines);
    const reasons = list(done.errors).map(({ row, code }) => [Number(row), text(code)]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        [4, 'contracting.line-ambiguous'],
        [5, 'contracting.line-unknown-id'],
        [6, 'contracting.line-other-amount'],
        [6, 'contracting.line-other-account'],
        [7, 'contracting.line-unmatched'],
        [9, 'contracting.paid-in-future'],
      ]),
    );
    expect(reasons.find(([row]) => row === 8)).toBeDefined();
    expect([await stateOf(request), await stateOf(second), await stateOf(third)]).toEqual([
      'paid',
      'approved',
      'approved',
    ]);
    const officer = await world.as('finance-officer');
    const { orders } = await officer.reads(`/payment-batches/${text(made.body.id)}`);
    expect(list(orders)).toMatchObject([
      { state: 'paid', bankReference: 'YH-1' },
      { state: 'failed', bankReference: 'YH-2', reason: '户名不符' },
      { state: 'sent' },
    ]);
    // What failed goes into the next file; the statement again changes nothing; then the one that is left is clear.
    expect((await batch({ paymentRequestIds: [second] })).status).toBe(201);
    const again = await statement(lines.slice(0, 2), 'refuse');
    expect([again.state, list(again.errors)]).toEqual(['done', []]);
    expect([await stateOf(request), await stateOf(second)]).toEqual(['paid', 'approved']);
    const { items } = await officer.reads(`/payments?limit=200&contractId=${contractId}`);
    expect(list(items)).toEqual([]);
  });

  it('without an id by account and amount where that is clear, and takes back what was returned', async () => {
    const made = await batch({ paymentRequestIds: [request] });
    const account = '6200000000000000777';
    await rows(world, 'UPDATE payment_order SET payee_number = $1 WHERE payment_request_id = $2', [
      account,
      request,
    ]);
    const line = (reference: string, result: string) => [
      ...[reference, '2025-04-14', '', account, '240000.00', result, result === '退回' ? '账号已销户' : ''],
    ];
    expect((await statement([line('YH-A', '成功')], 'refuse')).state).toBe('done');
    expect([await stateOf(request), await spent()]).toEqual(['paid', yuan('240000.00')]);
    for (const time of ['at first', 'and again']) {
      expect((await statement([line('YH-B', '退回')], 'refuse')).state).toBe('done');
      expect([time, await stateOf(request), await spent()]).toEqual([time, 'approved', yuan('0.00')]);
    }
    const id = text(orderOf(made)?.payerPaymentId);
    const { items } = await (await world.as('finance-officer')).reads(`/payments?contractId=${contractId}`);
    expect(list(items)).toMatchObject([
      { payerPaymentId: id, status: 'reversed', reversal: { payerReversalId: 'YH-B', reason: '账号已销户' } },
    ]);
    expect((await batch({ paymentRequestIds: [request] })).status).toBe(201);
  });

  it('a worker that dies over a statement, after whatever it did, leaves nothing; the next one takes all of it', async () => {
    const second = await given();
    const made = await batch({ paymentRequestIds: [request, second] });
    const [paid, failed] = [request, second].map((id) => text(orderOf(made, id)?.payerPaymentId));
    const line = (reference: string, id: string, result: string) => [
      ...[reference, '2025-04-14', id, ACCOUNT.number, '240000.00', result, ''],
    ];
    const lines = [
      line('YH-S1', paid ?? '', '成功'),
      line('YH-S2', failed ?? '', '失败'),
      line('YH-S3', paid ?? '', '退回'),
    ];
    const importId = await handIn(lines, 'refuse');
    const { app } = world;
    const work = () => app.get(Database).transaction((tx) => app.get(RunImport).run(tx, { importId }));
    const before = await rows(world, TRACES);
    let n = 1;
    for (; await stoppedAt(world, n, work); n += 1) {
      expect([n, await rows(world, TRACES)]).toEqual([n, before]);
    }
    expect(n).toBeGreaterThan(30);
    // The last one was not stopped; a worker's transaction would have settled the message too.
    await rows(world, `DELETE FROM outbox WHERE payload->>'importId' = $1`, [importId]);
    expect(await rows(world, TRACES)).not.toEqual(before);
    const officer = await world.as('finance-officer');
    expect((await officer.reads(`/imports/${importId}`)).state).toBe('done');
    expect([await stateOf(request), await stateOf(second), await spent()]).toEqual([
      ...['approved', 'approved', yuan('0.00')],
    ]);
  });

  it('a statement in which one order went out twice takes the first alone', async () => {
    const made = await batch({ paymentRequestIds: [request] });
    const id = text(orderOf(made)?.payerPaymentId);
    const account = '6200000000000000888';
    await rows(world, 'UPDATE payment_order SET payee_number = $1 WHERE payment_request_id = $2', [
      account,
      request,
    ]);
    const line = (reference: string, named: string) => [
      ...[reference, '2025-04-14', named, account, '240000.00', '成功', ''],
    ];
    const done = await statement([line('YH-T2', ''), line('YH-T1', id)]);
    expect(list(done.errors)).toMatchObject([{ row: 2, code: 'contracting.line-unmatched' }]);
    expect([await stateOf(request), await spent()]).toEqual(['paid', yuan('240000.00')]);
  });
});
