import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approvedRequest, signedContract, yuan } from '../support/given-contract.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

/** Two contracts are signed on 14 April 2025: the first instalment of each, 240,000.00, is to be paid by 14 May. */
describe('a buyer states by 31 March what it had not paid in time', () => {
  let world: World;
  let lead: Person;
  const told = async (who: string): Promise<string[]> =>
    list((await (await world.as(who)).reads('/messages')).items)
      .map(({ kind }) => text(kind))
      .filter((kind) => kind.startsWith('late-payments'));
  const publish = (year: number, who = lead) => who.post('/late-payment-statements', { year });
  const draft = (year: number, who = lead) => who.reads(`/late-payment-statements/draft?year=${year}`);

  beforeAll(async () => {
    world = await World.start();
    lead = await world.as('street-lead');
    const [paid, partly] = [await signedContract(world), await signedContract(world)];
    await signedContract(world);
    const pay = async (contractId: string, amount: string, paidOn: string) => {
      const paymentRequestId = await approvedRequest(world, contractId, 'signing', `FP-${randomUUID()}`);
      const payment = { paymentRequestId, payerPaymentId: randomUUID(), amount: yuan(amount), paidOn };
      await (await world.as('finance-officer')).does('/payments', payment);
    };
    await pay(paid.contractId, '240000.00', '2025-04-14');
    await world.at('2026-01-05T10:00:00+08:00');
    await pay(partly.contractId, '240000.00', '2026-01-05');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('and sees what would be public, as it stood on the last day of the year', async () => {
    const seen = await draft(2025);
    expect(seen).toMatchObject({ id: null, year: 2025, publicBy: '2026-03-31', publishedOn: null });
    expect([seen.byLaw, seen.byPolicy]).toEqual([
      { contracts: 0, owed: yuan('0.00') },
      { contracts: 2, owed: yuan('480000.00') },
    ]);
    expect((await draft(2024)).byPolicy).toEqual({ contracts: 0, owed: yuan('0.00') });
    expect((await draft(2026)).byPolicy).toEqual({ contracts: 1, owed: yuan('240000.00') });
    expect((await draft(2025, await world.as('tiexi.street-lead'))).contracts).toEqual([]);
  });

  it('hears of it a month before, and the district when the day has passed', async () => {
    await world.at('2026-02-28T09:00:00+08:00');
    expect(await told('finance-officer')).toEqual([]);
    await world.at('2026-03-01T09:00:00+08:00');
    expect(await told('finance-officer')).toEqual(['late-payments-due']);
    expect(await told('district-supervisor')).toEqual([]);
    await world.at('2026-04-01T09:00:00+08:00');
    expect(await told('street-lead')).toEqual(['late-payments-overdue', 'late-payments-due']);
    expect(await told('district-supervisor')).toEqual(['late-payments-overdue']);
  });

  it('publishes it once, by its lead alone, after the year', async () => {
    expect(codes(await publish(2026))).toEqual(['contracting.late-year-runs']);
    for (const who of ['finance-officer', 'street-officer', 'organization-lead', 'auditor'])
      expect((await publish(2025, await world.as(who))).status).toBe(403);
    const both = await Promise.all([publish(2025), publish(2025)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect(refused && codes(refused)).toEqual(['contracting.late-statement-published']);
    const [statement] = list((await (await world.as('auditor')).reads('/late-payment-statements')).items);
    expect(statement).toMatchObject({ publishedOn: '2026-04-01', byPolicy: { contracts: 2 } });
    const stranger = await world.as('tiexi.street-lead');
    expect((await stranger.get(`/late-payment-statements/${text(statement?.id)}`)).status).toBe(404);
    await expect(rows(world, 'UPDATE late_payment_statement SET year = 2021')).rejects.toThrow(/append-only/);
  });

  it('where everybody reads contracts and amounts, and nobody’s name', async () => {
    await world.drain();
    const { items } = await world.anonymous().reads('/notices?kind=late-payments');
    expect(list(items)).toHaveLength(1);
    const [notice] = list(items);
    const full = await world.anonymous().reads(`/notices/${text(notice?.id)}`);
    expect(JSON.stringify(full)).toContain('合同 2 份，金额 480000.00 元');
    expect(JSON.stringify(full)).not.toMatch(/示例机构|居家养老/);
  });

  it('and is asked again the next year, unless it has published by then', async () => {
    await world.at('2027-01-04T10:00:00+08:00');
    expect((await publish(2026)).status).toBe(201);
    await world.at('2027-04-02T10:00:00+08:00');
    expect(await told('district-supervisor')).toEqual(['late-payments-overdue']);
    await world.at('2028-03-02T10:00:00+08:00');
    expect(await told('street-lead')).toHaveLength(3);
  });
});
