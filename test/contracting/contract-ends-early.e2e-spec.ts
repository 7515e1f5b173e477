import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Database, create } from '../../src/platform/index.js';
import { Lot } from '../../src/tendering/data/lot.entity.js';
import { agreed, propose, signChange, supplement } from '../support/contract-change.js';
import {
  acceptStage,
  approvedRequest,
  milestoneOf,
  openedAcceptance,
  recordService,
  signedContract,
  yuan,
} from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { readPdf } from '../support/read-pdf.js';
import { rows } from '../support/rows.js';
import { terms } from '../support/tender.js';
import { World } from '../support/world.js';

describe('a contract ends early', () => {
  let world: World;
  let contractId: string;
  let fundId: string;
  let itemId: string;
  const contract = async (): Promise<Json> =>
    (await world.as('street-lead')).reads(`/contracts/${contractId}`);
  const statement = async (): Promise<Json> =>
    (await world.as('organization-lead')).reads(`/contracts/${contractId}/statement`);
  const balance = async (): Promise<Json> =>
    (await (await world.as('finance-officer')).reads(`/funds/${fundId}`)).balance as Json;
  const end = (amount: string, rest: object = {}): object => ({
    ...{ kind: 'termination', settledAmount: yuan(amount) },
    ...rest,
  });
  const pay = async (stage: string, amount: string): Promise<void> => {
    const id = await approvedRequest(world, contractId, stage, `FP-${stage}-${contractId}`);
    const finance = await world.as('finance-officer');
    const payment = { paymentRequestId: id, payerPaymentId: `ZF-${id}`, paidOn: '2025-04-14' };
    await finance.does('/payments', { ...payment, amount: yuan(amount) });
  };
  const refund = async (amount: string, reference: string, body: object = {}): Promise<Answer> =>
    (await world.as('finance-officer')).post(`/contracts/${contractId}/refunds`, {
      ...{ bankReference: `${reference}-${contractId}`, amount: yuan(amount), receivedOn: '2025-04-14' },
      ...body,
    });

  /** Every entry of the fund sums to zero, nothing is below zero, and the books say what the view says. */
  const booksBalance = async (): Promise<void> => {
    const [sums] = await rows<Record<string, string>>(
      world,
      `SELECT coalesce(sum(amount_fen), 0) AS whole,
              coalesce(sum(amount_fen) FILTER (WHERE account = 'available'), 0) AS available,
              coalesce(sum(amount_fen) FILTER (WHERE account = 'reserved'), 0) AS reserved,
              coalesce(sum(amount_fen) FILTER (WHERE account = 'committed'), 0) AS committed,
              coalesce(sum(amount_fen) FILTER (WHERE account = 'spent'), 0) AS spent
         FROM fund_entry_line WHERE fund_id = $1`,
      [fundId],
    );
    expect(sums?.whole).toBe('0');
    const shown = await balance();
    for (const account of ['available', 'reserved', 'committed', 'spent']) {
      const fen = String(sums?.[account]);
      expect(
        text(shown[account]?.amount)
          .replace('.', '')
          .replace(/^0+(?=\d)/, ''),
      ).toBe(fen);
    }
  };
  /** planned = requested + approved + paid + held + withheld, line by line and in all. */
  const everyFenExplained = async (): Promise<void> => {
    const { lines, total } = await statement();
    for (const amounts of [...list(lines).map((line) => line.amounts), total]) {
      const fen = (name: string) => BigInt(text(amounts?.[name]?.amount).replace('.', ''));
      const parts = ['requested', 'approved', 'paid', 'held', 'withheld'].map(fen);
      expect(parts.reduce((a, b) => a + b, 0n)).toBe(fen('planned'));
      expect(parts.every((part) => part >= 0n)).toBe(true);
    }
    // The journal says the same of the documents of this contract, fund by fund.
    const { sources } = await statement();
    const sum = (name: string) =>
      list(sources).reduce((all, source) => all + BigInt(text(source[name]?.amount).replace('.', '')), 0n);
    const fen = (name: string) => BigInt(text(total?.[name]?.amount).replace('.', ''));
    expect(sum('spent')).toBe(fen('paid'));
    expect(sum('committed')).toBe(fen('requested') + fen('approved') + fen('held'));
  };

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId, fundId, itemId } = await signedContract(world));
  });

  describe('by agreement', () => {
    it('settled below the advance: the rest of it comes back and goes on to the fund', async () => {
      const before = await balance();
      await pay('signing', '240000.00');
      await agreed(world, contractId, end('180000.00'), 'organization-member');
      expect(await contract()).toMatchObject({ state: 'terminated', terminatedOn: '2025-04-14' });
      expect(await balance()).toMatchObject({ committed: yuan('0.00'), spent: yuan('240000.00') });
      expect((await statement()).total).toMatchObject({
        ...{ planned: yuan('480000.00'), paid: yuan('240000.00'), refundDue: yuan('60000.00') },
        ...{ held: yuan('0.00'), withheld: yuan('240000.00') },
      });
      await everyFenExplained();
      expect((await refund('20000.00', 'A')).status).toBe(201);
      expect((await refund('20000.00', 'A')).status).toBe(200);
      const other = await refund('20000.01', 'A');
      expect([other.status, codes(other)]).toEqual([409, ['contracting.bank-reference-taken']]);
      const over = await refund('40000.01', 'B', { receivedOn: '2025-04-15' });
      expect([over.status, codes(over)]).toEqual([
        422,
        ['contracting.refund-over-due', 'contracting.refund-in-future'],
      ]);
      await everyFenExplained();
      const race = await Promise.all([refund('40000.00', 'B'), refund('40000.00', 'C')]);
      expect(race.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect((await contract()).state).toBe('settled');
      const after = await balance();
      expect(after).toMatchObject({ committed: yuan('0.00'), spent: yuan('180000.00') });
      const gained = Number(after.available?.amount) - Number(before.available?.amount);
      expect(gained).toBe(300_000);
      expect(await statement()).toMatchObject({
        ...{ price: yuan('480000.00'), supplements: yuan('0.00'), settledAmount: yuan('180000.00') },
        total: { paid: yuan('180000.00'), refundDue: yuan('0.00'), withheld: yuan('300000.00') },
        refunds: [{ amount: yuan('20000.00') }, { amount: yuan('40000.00') }],
      });
      const lead = await world.as('organization-lead');
      const { body: pages, status } = await lead.download(`/contracts/${contractId}/statement/pdf`);
      expect(status).toBe(200);
      const said = (await readPdf(pages)).join('');
      for (const each of ['合同资金说明', '提前终止结算', '180000.00', '60000.00元已退回原资金来源']) {
        expect(said).toContain(each);
      }
      await everyFenExplained();
      await booksBalance();
    });

    it('settled above the advance: what is left of it is asked for and paid', async () => {
      await pay('signing', '240000.00');
      await agreed(world, contractId, end('300000.00'));
      expect(await milestoneOf(world, contractId, 'mid-term')).toMatchObject({
        ...{ state: 'met', payable: yuan('60000.00'), withheld: yuan('132000.00') },
      });
      expect(await milestoneOf(world, contractId, 'final')).toMatchObject({ state: 'cancelled' });
      expect(await balance()).toMatchObject({ committed: yuan('60000.00') });
      const none = await refund('0.01', 'A');
      expect([none.status, codes(none)]).toEqual([409, ['contracting.refund-not-due']]);
      await pay('mid-term', '60000.00');
      expect((await contract()).state).toBe('settled');
      expect(await balance()).toMatchObject({ committed: yuan('0.00'), spent: yuan('300000.00') });
      await everyFenExplained();
      await booksBalance();
    });

    it('with a supplement: each part goes back to where it came from', async () => {
      await agreed(world, contractId, supplement('48000.00'));
      await agreed(world, contractId, end('0.00'));
      expect(await contract()).toMatchObject({ state: 'settled' });
      expect(await balance()).toMatchObject({ committed: yuan('0.00'), spent: yuan('0.00') });
      expect((await statement()).total).toMatchObject({
        ...{ planned: yuan('528000.00'), withheld: yuan('528000.00') },
      });
      await booksBalance();
    });

    it('never below what was accepted, above the price, or beside a request that is under way', async () => {
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      await acceptStage(world, contractId, 'mid-term');
      const low = await propose(world, contractId, end('191999.99'));
      expect(low.body.violations).toMatchObject([
        {
          code: 'contracting.settled-below-accepted',
          rule: '102号令 art. 25',
          params: { accepted: '192000.00' },
        },
      ]);
      expect(codes(await propose(world, contractId, end('480000.01')))).toEqual([
        'contracting.settled-over-price',
      ]);
      const fits = text((await propose(world, contractId, end('192000.00'))).body.id);
      await approvedRequest(world, contractId, 'mid-term', `FP-open-${contractId}`);
      const open = await signChange(await world.as('street-lead'), contractId, fits);
      expect([open.status, codes(open)]).toEqual([409, ['contracting.requests-under-way']]);
    });

    it('with everything that was under way: an acceptance, another change; and nothing more after it', async () => {
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      const acceptance = await openedAcceptance(world, contractId, 'mid-term');
      const longer = text(
        (await propose(world, contractId, { kind: 'extension', serviceTo: '2025-12-31' })).body.id,
      );
      await agreed(world, contractId, end('50000.00'));
      const officer = await world.as('street-officer');
      expect((await officer.reads(`/acceptances/${acceptance}`)).state).toBe('abandoned');
      const path = `/contracts/${contractId}/changes/${longer}`;
      expect((await officer.reads(path)).state).toBe('lapsed');
      const late = await propose(world, contractId, end('1.00'));
      expect([late.status, codes(late)]).toEqual([409, ['contracting.change-out-of-place']]);
      await expect(recordService(world, contractId, { clientId: 'line-2' })).rejects.toThrow(
        'contracting.not-performing',
      );
      const breach = await officer.post(`/contracts/${contractId}/breaches`, {
        ...{ ground: 'non-performance', facts: '示例' },
      });
      expect([breach.status, codes(breach)]).toEqual([409, ['contracting.breach-out-of-place']]);
    });

    it('once, when two agreed ends are signed at the same moment', async () => {
      const ids = [];
      for (const amount of ['0.00', '100.00'])
        ids.push(text((await propose(world, contractId, end(amount))).body.id));
      const lead = await world.as('organization-lead');
      for (const id of ids) await signChange(lead, contractId, id);
      const street = await world.as('street-lead');
      const answers = await Promise.all(ids.map((id) => signChange(street, contractId, id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      await booksBalance();
    });
  });

  describe('for a breach', () => {
    const notice = async (who = 'street-officer'): Promise<Answer> =>
      (await world.as(who)).post(`/contracts/${contractId}/breaches`, {
        ...{ ground: 'false-records', facts: '抽查发现服务记录与实际不符（示例）' },
      });
    const decide = async (id: string, body: object, who = 'street-lead'): Promise<Answer> =>
      (await world.as(who)).post(`/contract-breaches/${id}/decide`, {
        ...{ outcome: 'terminate', reasons: '经核实属实（示例）', settledAmount: yuan('100000.00') },
        ...body,
      });

    it('after a notice, a defence and a signed decision, with a sanction proposed', async () => {
      const noticed = await notice();
      expect([noticed.status, noticed.body.basis, noticed.body.defendBy]).toEqual([
        201,
        '102号令 art. 27',
        '2025-04-21',
      ]);
      const id = text(noticed.body.id);
      expect(codes(await notice('street-lead'))).toEqual(['contracting.breach-open-already']);
      const early = await decide(id, {});
      expect([early.status, early.body.violations]).toMatchObject([
        409,
        [{ code: 'contracting.breach-defence-runs', params: { until: '2025-04-21' } }],
      ]);
      const lead = await world.as('organization-lead');
      const defended = await lead.does(`/contract-breaches/${id}/defend`, {
        text: '记录系误填，已更正（示例）',
      });
      expect(defended).toMatchObject({
        state: 'noticed',
        defence: '记录系误填，已更正（示例）',
        actions: ['defend'],
      });
      const decided = await decide(id, { sanction: { kind: 'purchase-bar', months: 12 } });
      expect([decided.status, decided.body]).toMatchObject([
        200,
        { state: 'terminated', settledAmount: yuan('100000.00'), actions: [] },
      ]);
      const decision = JSON.parse(text(decided.body.decision)) as Json;
      expect(decision).toMatchObject({
        ...{ form: 'sanshe-breach-decision/1', outcome: 'terminate' },
        defence: { text: '记录系误填，已更正（示例）' },
      });
      expect(await contract()).toMatchObject({ state: 'terminated' });
      await world.drain();
      const sanction = await (
        await world.as('district-supervisor')
      ).reads(`/sanctions/${text(decided.body.sanctionId)}`);
      expect(sanction).toMatchObject({ state: 'proposed', kind: 'purchase-bar', basis: '102号令 art. 27' });
      const { items } = await world
        .anonymous()
        .reads(`/notices?kind=contract-change&subjectId=${contractId}`);
      expect(JSON.stringify(items)).toContain('违约解除');
      expect(JSON.stringify(items)).not.toContain('抽查发现');
      const { items: inbox } = await lead.reads('/messages');
      expect(list(inbox).map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['breach-noticed', 'breach-decided']),
      );
      expect(await balance()).toMatchObject({ committed: yuan('100000.00') });
      await everyFenExplained();
      await booksBalance();
    });

    it('or it is put right in time, or nothing was wrong', async () => {
      const id = text((await notice()).body.id);
      await world.at('2025-04-22T10:00:00+08:00');
      const late = await (
        await world.as('organization-lead')
      ).post(`/contract-breaches/${id}/defend`, { text: '示例' });
      expect([late.status, codes(late)]).toEqual([409, ['contracting.breach-defence-late']]);
      const rectify = { outcome: 'rectify', settledAmount: undefined, rectifyBy: '2025-05-06' };
      expect((await decide(id, rectify)).body).toMatchObject({
        state: 'rectifying',
        rectifyBy: '2025-05-06',
      });
      const runs = await decide(id, {});
      expect([runs.status, codes(runs)]).toEqual([409, ['contracting.rectification-runs']]);
      const officer = await world.as('street-officer');
      expect(await officer.does(`/contract-breaches/${id}/close`)).toMatchObject({ state: 'rectified' });
      const second = text((await notice()).body.id);
      const drop = { outcome: 'drop', settledAmount: undefined };
      expect((await decide(second, drop)).body).toMatchObject({ state: 'dropped', sanctionId: null });
      expect((await contract()).state).toBe('performing');
    });

    it('never by who gave the notice, by another street, or against what was paid for', async () => {
      const id = text((await notice('street-lead')).body.id);
      await world.at('2025-04-22T10:00:00+08:00');
      expect(codes(await decide(id, {}))).toEqual(['contracting.noticer-decides']);
      expect((await decide(id, {}, 'xinqi.street-lead')).status).toBe(404);
      expect((await decide(id, {}, 'organization-lead')).status).toBe(403);
      expect((await (await world.as('hemu.organization-lead')).get(`/contract-breaches/${id}`)).status).toBe(
        404,
      );
      expect((await (await world.as('community-lead')).get(`/contract-breaches/${id}`)).status).toBe(403);
    });
  });

  describe('and its item is tendered anew', () => {
    const retender = async (body: object = {}, who = 'street-lead'): Promise<Answer> =>
      (await world.as(who)).post(`/contracts/${contractId}/retender`, body);

    it('with money set aside again and a link to the old tender', async () => {
      const early = await retender();
      expect([early.status, codes(early)]).toEqual([409, ['contracting.contract-not-ended']]);
      await agreed(world, contractId, end('0.00'));
      const over = await retender({ amount: yuan('500000.01') });
      expect(codes(over)).toEqual(['contracting.retender-over-ceiling']);
      expect((await retender({}, 'street-officer')).status).toBe(403);
      expect((await retender({ amount: yuan('300000.00') })).status).toBe(200);
      expect(await balance()).toMatchObject({ reserved: yuan('300000.00') });
      const { retenderOf } = await contract();
      const officer = await world.as('street-officer');
      expect((await officer.reads(`/service-items/${itemId}`)).state).toBe('published');
      const again = await retender();
      expect([again.status, codes(again)]).toEqual([409, ['contracting.retendered-already']]);
      const draft = await officer.does('/tenders', { ...terms(world, itemId), retenderOf });
      expect(draft).toMatchObject({ state: 'drafted', retenderOf, itemId });
      await booksBalance();
    });

    it('not while another lot of its tender stands: what is left comes as a new item', async () => {
      await agreed(world, contractId, end('0.00'));
      const { tenderId } = await contract();
      await world.app.get(Database).transaction((tx) =>
        create(tx, Lot, {
          ...{
            tenderId: text(tenderId),
            number: 2,
            title: '示例标项二',
            ceilingFen: 1_00n,
            description: null,
          },
          ...{ state: 'awarded' as const, endReason: null },
        }),
      );
      const refused = await retender();
      expect([refused.status, codes(refused)]).toEqual([409, ['contracting.other-lots-stand']]);
    });
  });
});
