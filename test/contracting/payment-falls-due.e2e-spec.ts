import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GradeConcluded } from '../../src/contracting/index.js';
import { Database, Outbox } from '../../src/platform/index.js';
import { CalendarLoaded } from '../../src/reference/index.js';
import {
  acceptStage,
  acceptedContract,
  approvedRequest,
  milestoneOf,
  openedAcceptance,
  recordService,
  signedContract,
  yuan,
} from '../support/given-contract.js';
import { agreed, supplement } from '../support/contract-change.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('a payment falls due', () => {
  let world: World;
  let contractId: string;
  const clocks = async (clock: string, query = ''): Promise<Json[]> =>
    list((await (await world.as('finance-officer')).reads(`/contract-clocks${query}`)).items).filter(
      (each) => text(each.contractId) === contractId && text(each.clock) === clock,
    );
  const inbox = async (who: string): Promise<string[]> => {
    const { items } = await (await world.as(who)).reads('/messages?limit=200');
    return list(items)
      .filter(({ subject }) => text(subject?.id) === contractId)
      .map((message) => text(message.text));
  };
  const ask = async (stage: string, body: object = {}): Promise<Answer> => {
    const { id } = await milestoneOf(world, contractId, stage);
    const sent = { milestoneId: id, invoiceNumber: `FP-${randomUUID()}`, ...body };
    return (await world.as('organization-lead')).post('/payment-requests', sent);
  };
  const pay = async (paymentRequestId: string, amount: string, paidOn: string): Promise<Answer> =>
    (await world.as('finance-officer')).post('/payments', {
      ...{ paymentRequestId, payerPaymentId: randomUUID(), amount: yuan(amount), paidOn },
    });
  const deadlines = async (): Promise<(Json | undefined)[]> => {
    const lead = await world.as('organization-lead');
    const { lines } = await lead.reads(`/contracts/${contractId}/statement`);
    return list(lines).map(({ deadline }) => deadline);
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('thirty days after the signing, by policy for a social organization; nothing else is due yet', async () => {
    ({ contractId } = await signedContract(world));
    const deadline = {
      ...{ runsFrom: '2025-04-14', payBy: '2025-05-14', provisional: false, bindsBy: 'policy' },
      ...{ basis: '保障中小企业款项支付条例 art. 9', overdue: false, lateInterest: yuan('0.00') },
    };
    expect(await clocks('pay')).toMatchObject([
      { side: 'buyer', lastOn: '2025-05-14', overdue: false, deadline },
    ]);
    expect(await deadlines()).toMatchObject([deadline, null, null]);
  });

  it('by law for an enterprise that had declared itself small, and by the days that the contract agrees', async () => {
    const { organizationId } = await signedContract(world);
    const declare = (size: string) =>
      rows(
        world,
        `INSERT INTO size_declaration (id, version, created_at, organization_id, size, industry, employees, revenue,
                                       assets, declared_on, declared_by)
         SELECT gen_random_uuid(), 1, now(), $1, $2, '示例', 120, 1, 1, '2025-04-01', id FROM account LIMIT 1`,
        [organizationId, size],
      );
    await declare('medium');
    ({ contractId } = await signedContract(world, {}, { paymentTermDays: 60 }));
    expect(await deadlines()).toMatchObject([
      { payBy: '2025-06-13', bindsBy: 'law', interestPercentPerDay: '0.0500' },
      null,
      null,
    ]);
  });

  it('and late: reminded, in the overdue report, each day late with its interest until it is paid', async () => {
    ({ contractId } = await signedContract(world));
    const id = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
    await world.at('2025-05-09T08:00:00+08:00');
    expect(await inbox('finance-officer')).toContainEqual(expect.stringContaining('支付到期款项'));
    await world.at('2025-05-15T08:00:00+08:00');
    expect(await clocks('pay', '?overdue=true')).toMatchObject([
      { overdue: true, deadline: { overdue: true, lateInterest: yuan('120.00') } },
    ]);
    await pay(id, '140000.00', '2025-05-15');
    await world.at('2025-05-16T08:00:00+08:00');
    const request = await (await world.as('organization-lead')).reads(`/payment-requests/${id}`);
    expect(request).toMatchObject({ deadline: { overdue: true, lateInterest: yuan('170.00') } });
    await pay(id, '100000.00', '2025-05-16');
    await world.at('2025-06-16T08:00:00+08:00');
    expect(await clocks('pay')).toEqual([]);
    expect(await deadlines()).toMatchObject([{ overdue: false, lateInterest: yuan('170.00') }, null, null]);
  });

  it('no later than the end of the days for its acceptance, however long the buyer takes', async () => {
    ({ contractId } = await signedContract(world));
    await world.at('2025-07-01T10:00:00+08:00');
    await recordService(world, contractId);
    const acceptance = await openedAcceptance(world, contractId, 'mid-term');
    const officer = await world.as('street-officer');
    await officer.does(`/acceptances/${acceptance}/opinions`, { respondent: 'recipient', satisfied: true });
    await world.at('2025-08-15T10:00:00+08:00');
    const items = [{ title: '每次服务不少于2小时', conforms: true }];
    await (
      await world.as('street-lead')
    ).does(`/acceptances/${acceptance}/conclude`, { items, accepted: true });
    await world.drain();
    expect((await deadlines())[1]).toMatchObject({ runsFrom: '2025-07-16', payBy: '2025-08-15' });
  });

  it('from the acceptance where that was in time, a supplement with it, and the tail from its grade', async () => {
    ({ contractId } = await signedContract(world));
    await agreed(world, contractId, supplement('10000.00'));
    await world.at('2025-08-15T10:00:00+08:00');
    await recordService(world, contractId);
    await acceptStage(world, contractId, 'mid-term');
    const { lines } = await (await world.as('street-lead')).reads(`/contracts/${contractId}/statement`);
    const due = list(lines).map(({ stage, deadline }) => [stage, deadline && deadline.payBy]);
    expect(due).toEqual([
      ['signing', '2025-05-14'],
      ['mid-term', '2025-09-15'],
      ['final-evaluation', null],
      ['signing', '2025-05-14'],
      ['mid-term', '2025-09-15'],
      ['final-evaluation', null],
    ]);
    ({ contractId } = await acceptedContract(world));
    await world.app.get(Database).transaction((tx) =>
      world.app.get(Outbox).publish(tx, GradeConcluded, {
        ...{ contractId, grade: 'qualified', score: '75.00' },
      }),
    );
    await world.drain();
    expect((await deadlines())[2]).toMatchObject({ runsFrom: '2025-11-28', payBy: '2025-12-29' });
  });

  it('on the safe day where a calendar was missing, and on the lawful one once it is loaded', async () => {
    const provisional = `UPDATE payment_clock SET pay_by = '2025-12-28', provisional = true
                          WHERE contract_id = $1 AND runs_from = '2025-11-28'`;
    await rows(world, provisional, [contractId]);
    expect((await deadlines())[2]).toMatchObject({ payBy: '2025-12-28', provisional: true });
    await world.app
      .get(Database)
      .transaction((tx) => world.app.get(Outbox).publish(tx, CalendarLoaded, { year: 2025 }));
    await world.drain();
    expect((await deadlines())[2]).toMatchObject({ payBy: '2025-12-29', provisional: false });
  });

  describe('ten working days after its invoice as well', () => {
    it('which is a warning of its own, from the day on the invoice', async () => {
      ({ contractId } = await signedContract(world));
      const future = await ask('signing', { invoiceOn: '2025-04-15' });
      expect([future.status, codes(future)]).toEqual([422, ['contracting.invoice-in-future']]);
      const asked = await ask('signing', { invoiceOn: '2025-04-14' });
      expect(asked.body).toMatchObject({ invoiceOn: '2025-04-14', warnOn: '2025-04-27' });
      expect(await clocks('invoice')).toMatchObject([
        { id: asked.body.id, lastOn: '2025-04-27', basis: '财办库〔2023〕243号', deadline: null },
      ]);
      await world.at('2025-04-28T08:00:00+08:00');
      expect(await clocks('invoice', '?overdue=true')).toHaveLength(1);
      expect(await inbox('finance-officer')).toContainEqual(expect.stringContaining('支付已开票款项'));
      const lead = await world.as('organization-lead');
      await lead.does(`/payment-requests/${text(asked.body.id)}/withdraw`);
      expect(await clocks('invoice')).toEqual([]);
      const early = await ask('signing', { invoiceOn: '2025-03-01' });
      expect(early.body).toMatchObject({ invoiceOn: '2025-03-01', warnOn: '2025-04-27' });
    });
  });
});
