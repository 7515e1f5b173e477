import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GradeConcluded } from '../../src/contracting/index.js';
import { Database, Outbox } from '../../src/platform/index.js';
import {
  acceptStage,
  acceptedContract,
  approvedRequest,
  milestoneOf,
  recordService,
  signedContract,
  yuan,
} from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

type Grade = 'excellent' | 'good' | 'qualified' | 'unqualified';

describe('a contract is paid', () => {
  let world: World;
  let contractId: string;
  let fundId: string;
  const ask = async (stage: string, body: object = {}, who = 'organization-lead'): Promise<Answer> => {
    const { id } = await milestoneOf(world, contractId, stage);
    const sent = { milestoneId: id, invoiceNumber: `FP-${randomUUID()}`, ...body };
    return (await world.as(who)).post('/payment-requests', sent);
  };
  const approve = async (id: string, who: string): Promise<Answer> =>
    (await world.as(who)).post(`/payment-requests/${id}/approve`);
  const pay = async (paymentRequestId: string, body: object = {}, headers = {}): Promise<Answer> =>
    (await world.as('finance-officer')).post(
      '/payments',
      {
        ...{ paymentRequestId, payerPaymentId: `ZF-${paymentRequestId}`, amount: yuan('240000.00') },
        ...{ paidOn: '2025-04-14', ...body },
      },
      headers,
    );
  const balance = async (): Promise<Json | undefined> =>
    (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance;
  const statement = async (): Promise<Json> =>
    (await world.as('organization-lead')).reads(`/contracts/${contractId}/statement`);
  const conclude = async (grade: Grade, score: string): Promise<void> => {
    await world.app
      .get(Database)
      .transaction((tx) => world.app.get(Outbox).publish(tx, GradeConcluded, { contractId, grade, score }));
    await world.drain();
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  describe('from the signing on', () => {
    beforeEach(async () => {
      ({ contractId, fundId } = await signedContract(world));
    });

    it('in the half that the signing releases, and not a fen of the rest', async () => {
      const first = await ask('signing');
      expect([first.status, first.body.amount]).toEqual([201, yuan('240000.00')]);
      for (const [stage, code] of [
        ['mid-term', 'contracting.milestone-not-accepted'],
        ['final-evaluation', 'contracting.grade-not-concluded'],
      ] as const) {
        const early = await ask(stage);
        expect([early.status, codes(early)]).toEqual([409, [code]]);
      }
      const nothing = await ask('final');
      expect([nothing.status, codes(nothing)]).toEqual([422, ['contracting.milestone-unpaid']]);
    });

    it('on one request per instalment and one use per invoice', async () => {
      expect((await ask('signing', { invoiceNumber: 'FP-1' })).status).toBe(201);
      const twice = await ask('signing', { invoiceNumber: 'FP-2' });
      expect([twice.status, codes(twice)]).toEqual([409, ['contracting.milestone-claimed']]);
      ({ contractId } = await signedContract(world));
      const used = await ask('signing', { invoiceNumber: 'FP-1' });
      expect([used.status, codes(used)]).toEqual([409, ['contracting.invoice-used']]);
    });

    it('on a fresh request after the first was withdrawn or refused', async () => {
      const lead = await world.as('organization-lead');
      const first = text((await ask('signing', { invoiceNumber: 'FP-W' })).body.id);
      expect((await lead.does(`/payment-requests/${first}/withdraw`)).state).toBe('withdrawn');
      const second = text((await ask('signing', { invoiceNumber: 'FP-W' })).body.id);
      const officer = await world.as('street-officer');
      const refused = await officer.does(`/payment-requests/${second}/refuse`, { reason: '发票抬头有误' });
      expect(refused).toMatchObject({ state: 'refused', reason: '发票抬头有误', actions: [] });
      expect((await approve(second, 'street-lead')).status).toBe(409);
      expect((await ask('signing', { invoiceNumber: 'FP-W' })).status).toBe(201);
    });

    it('after the business and the finance side have approved, two different people of the buyer', async () => {
      const id = text((await ask('signing')).body.id);
      expect((await approve(id, 'organization-lead')).status).toBe(403);
      expect((await approve(id, 'xinqi.finance-officer')).status).toBe(404);
      const half = await approve(id, 'street-lead');
      expect(half.body).toMatchObject({ state: 'requested', approvals: [{ desk: 'business' }] });
      const twice = await approve(id, 'street-lead');
      expect(codes(twice)).toEqual(['contracting.approved-already', 'contracting.desk-approved-already']);
      const sameDesk = await approve(id, 'street-officer');
      expect([sameDesk.status, codes(sameDesk)]).toEqual([409, ['contracting.desk-approved-already']]);
      const unpaid = await pay(id);
      expect([unpaid.status, codes(unpaid)]).toEqual([409, ['contracting.not-approved-yet']]);
      expect((await approve(id, 'finance-officer')).body).toMatchObject({
        state: 'approved',
        actions: ['refuse', 'pay'],
      });
    });

    it('once, however often the same payment is reported', async () => {
      const id = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      const first = await pay(id);
      expect([first.status, first.body.amount]).toEqual([201, yuan('240000.00')]);
      const again = await pay(id);
      expect([again.status, again.body]).toEqual([200, first.body]);
      expect(await balance()).toMatchObject({ committed: yuan('240000.00'), spent: yuan('240000.00') });
      const request = await (await world.as('finance-officer')).reads(`/payment-requests/${id}`);
      expect(request).toMatchObject({ state: 'paid', paid: yuan('240000.00') });
    });

    it('never under one id for two things', async () => {
      const id = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      await pay(id, { amount: yuan('100000.00'), payerPaymentId: 'ZF-A' });
      for (const other of [{ amount: yuan('100000.01') }, { paidOn: '2025-04-13' }]) {
        const answer = await pay(id, { amount: yuan('100000.00'), payerPaymentId: 'ZF-A', ...other });
        expect([answer.status, codes(answer)]).toEqual([409, ['contracting.payer-id-taken']]);
      }
      expect(await balance()).toMatchObject({ spent: yuan('100000.00') });
    });

    it('once when five clerks report it in the same moment', async () => {
      const id = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => pay(id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
      expect(new Set(answers.map(({ body }) => text(body.id))).size).toBe(1);
      expect(await balance()).toMatchObject({ spent: yuan('240000.00') });
    });

    it('once when different contents race for one id', async () => {
      const id = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      const other = await signedContract(world);
      const otherId = await approvedRequest(world, other.contractId, 'signing', `FP-${randomUUID()}`);
      const race = (request: string) => pay(request, { payerPaymentId: 'ZF-RACE' });
      const answers = await Promise.all([race(id), race(otherId)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const lost = answers.find(({ status }) => status === 409);
      expect(lost && codes(lost)).toEqual(['contracting.payer-id-taken']);
    });

    it('never a fen more than approved, never in the future, not without an idempotency key', async () => {
      const id = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      const over = await pay(id, { amount: yuan('240000.01'), paidOn: '2025-04-15' });
      expect([over.status, codes(over)]).toEqual([
        422,
        ['contracting.over-approved', 'contracting.paid-in-future'],
      ]);
      expect((await pay(id, { amount: yuan('0.00') })).status).toBe(422);
      expect((await pay(id, {}, { 'idempotency-key': '' })).status).toBe(400);
      const parts = await Promise.all(
        ['P1', 'P2', 'P3'].map((part) =>
          pay(id, { amount: yuan('120000.00'), payerPaymentId: `${part}-${id}` }),
        ),
      );
      expect(parts.filter(({ status }) => status === 201)).toHaveLength(2);
      expect(await balance()).toMatchObject({ spent: yuan('240000.00') });
    });

    it('and the database itself stops what no rule saw: over the milestone, changed, removed', async () => {
      const id = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      await pay(id);
      const copy = `INSERT INTO payment SELECT gen_random_uuid(), version, created_at, contract_id, milestone_id,
          payment_request_id, payer_id, payer_payment_id || '-2', 1, paid_on, recorded_by
        FROM payment WHERE payment_request_id = $1`;
      await expect(rows(world, copy, [id])).rejects.toThrow('over its milestone or its contract');
      const change = 'UPDATE payment SET amount_fen = 1 WHERE payment_request_id = $1';
      await expect(rows(world, change, [id])).rejects.toThrow('append-only');
      const removal = 'DELETE FROM payment WHERE payment_request_id = $1';
      await expect(rows(world, removal, [id])).rejects.toThrow('append-only');
    });

    it('only to those who stand around the contract', async () => {
      const id = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      const payment = text((await pay(id)).body.id);
      for (const stranger of ['xinqi.finance-officer', 'hemu.organization-lead']) {
        const person = await world.as(stranger);
        expect((await person.get(`/payment-requests/${id}`)).status).toBe(404);
        expect((await person.get(`/payments/${payment}`)).status).toBe(404);
        expect((await person.get(`/contracts/${contractId}/statement`)).status).toBe(404);
        expect(list((await person.reads('/payments?limit=200')).items)).toEqual([]);
      }
      const foreign = await (
        await world.as('xinqi.finance-officer')
      ).post('/payments', {
        ...{ paymentRequestId: id, payerPaymentId: 'X', amount: yuan('1.00'), paidOn: '2025-04-14' },
      });
      expect(foreign.status).toBe(404);
      expect((await ask('signing', {}, 'hemu.organization-lead')).status).toBe(404);
    });
  });

  describe('to the account agreed in the contract', () => {
    const agreed = { holder: '清岚社区养老服务中心（示例）', number: '6200000000000000017' };

    it('and to no other', async () => {
      ({ contractId } = await signedContract(world, {}, { payeeAccount: agreed }));
      const other = { ...agreed, number: '6200000000000000018' };
      const wrong = await ask('signing', { payeeAccount: other });
      expect([wrong.status, codes(wrong)]).toEqual([422, ['contracting.payee-number-differs']]);
      expect(JSON.stringify(wrong.body)).not.toContain(agreed.number);
      const typed = { ...agreed, number: '6200 0000 0000 0000 017' };
      expect((await ask('signing', { payeeAccount: typed })).status).toBe(201);
    });

    it('and where none was agreed, none is slipped in', async () => {
      ({ contractId } = await signedContract(world));
      const slipped = await ask('signing', { payeeAccount: agreed });
      expect([slipped.status, codes(slipped)]).toEqual([422, ['contracting.payee-not-agreed']]);
    });
  });

  describe('to its end', () => {
    it('240,000.00, 192,000.00 and with grade 良好 48,000.00; then it is settled', async () => {
      ({ contractId, fundId } = await acceptedContract(world));
      const first = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      expect((await pay(first)).status).toBe(201);
      const second = await approvedRequest(world, contractId, 'mid-term', `FP-${randomUUID()}`);
      expect((await pay(second, { amount: yuan('192000.00') })).status).toBe(201);
      expect((await ask('final-evaluation')).status).toBe(409);
      await conclude('good', '89.96');
      await conclude('unqualified', '10.00');
      const third = await approvedRequest(world, contractId, 'final-evaluation', `FP-${randomUUID()}`);
      expect((await pay(third, { amount: yuan('48000.00') })).status).toBe(201);
      const contract = await (await world.as('street-lead')).reads(`/contracts/${contractId}`);
      expect(contract).toMatchObject({ state: 'settled', grade: 'good', score: '89.96' });
      const { lines, total } = await statement();
      expect(list(lines).map(({ amounts, why }) => [amounts?.paid, list(why)])).toEqual([
        [yuan('240000.00'), []],
        [yuan('192000.00'), []],
        [yuan('48000.00'), []],
      ]);
      expect(total).toMatchObject({
        planned: yuan('480000.00'),
        paid: yuan('480000.00'),
        held: yuan('0.00'),
      });
      expect(await balance()).toMatchObject({ committed: yuan('0.00'), spent: yuan('480000.00') });
    });

    it('with grade 合格 four fifths of the tail, to the fen; the rest goes back to the fund (E06)', async () => {
      ({ contractId, fundId } = await acceptedContract(world, { amountFen: 198_765_43n }));
      const before = await balance();
      await conclude('qualified', '75.00');
      expect(await milestoneOf(world, contractId, 'final-evaluation')).toMatchObject({
        state: 'met',
        amount: yuan('19876.54'),
        payable: yuan('15901.23'),
        withheld: yuan('3975.31'),
      });
      expect(before).toMatchObject({ available: yuan('801234.57'), committed: yuan('198765.43') });
      expect(await balance()).toMatchObject({
        available: yuan('805209.88'),
        committed: yuan('194790.12'),
      });
      expect((await ask('final-evaluation')).body.amount).toEqual(yuan('15901.23'));
    });

    it('with grade 不合格 nothing of the tail: paid in the rest, it is settled at once', async () => {
      ({ contractId, fundId } = await acceptedContract(world));
      const first = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      await pay(first);
      const second = await approvedRequest(world, contractId, 'mid-term', `FP-${randomUUID()}`);
      await pay(second, { amount: yuan('192000.00') });
      await conclude('unqualified', '41.00');
      const contract = await (await world.as('street-lead')).reads(`/contracts/${contractId}`);
      expect(contract.state).toBe('settled');
      const { lines, total } = await statement();
      expect(list(lines)[2]?.why).toMatchObject([{ code: 'contracting.withheld-by-grade' }]);
      expect(total).toMatchObject({
        withheld: yuan('48000.00'),
        held: yuan('0.00'),
        paid: yuan('432000.00'),
      });
      expect(await balance()).toMatchObject({
        available: yuan('568000.00'),
        committed: yuan('0.00'),
        spent: yuan('432000.00'),
      });
    });

    it('and at every moment the statement says where each fen is, and why', async () => {
      ({ contractId, fundId } = await signedContract(world));
      world.clock.set('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      await acceptStage(world, contractId, 'mid-term');
      await ask('signing');
      const midTerm = await approvedRequest(world, contractId, 'mid-term', `FP-${randomUUID()}`);
      await pay(midTerm, { amount: yuan('92000.00'), payerPaymentId: `PART-${midTerm}` });
      const { lines, total } = await statement();
      const seen = list(lines).map(({ amounts, why }) => [amounts, list(why).map(({ code }) => code)]);
      const none = yuan('0.00');
      const blank = {
        requested: none,
        approved: none,
        paid: none,
        refundDue: none,
        held: none,
        withheld: none,
      };
      expect(seen).toEqual([
        [
          { ...blank, planned: yuan('240000.00'), requested: yuan('240000.00') },
          ['contracting.awaiting-approval'],
        ],
        [
          { ...blank, planned: yuan('192000.00'), approved: yuan('100000.00'), paid: yuan('92000.00') },
          ['contracting.awaiting-payment'],
        ],
        [
          { ...blank, planned: yuan('48000.00'), held: yuan('48000.00') },
          ['contracting.grade-not-concluded'],
        ],
      ]);
      expect(total).toMatchObject({ planned: yuan('480000.00') });
    });
  });
});
