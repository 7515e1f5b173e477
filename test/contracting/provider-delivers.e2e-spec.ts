import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agreed, propose, supplement } from '../support/contract-change.js';
import {
  acceptStage,
  drawnUpContract,
  milestoneOf,
  openedAcceptance,
  recordService,
  signedContract,
  yuan,
} from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const REPORT = { title: '季度报告（示例）', dueOn: '2025-07-31' };

describe('the provider hands in what a contract agrees', () => {
  let world: World;
  let contractId: string;
  const path = (milestone: Json, step: string): string =>
    `/contracts/${contractId}/milestones/${text(milestone.id)}/${step}`;
  const clocks = async (who = 'street-lead', query = ''): Promise<Json[]> =>
    list((await (await world.as(who)).reads(`/contract-clocks${query}`)).items).filter(
      (each) => text(each.contractId) === contractId && text(each.clock) !== 'pay',
    );
  const running = async (): Promise<string[][]> =>
    (await clocks())
      .filter(({ clock }) => text(clock) !== 'file')
      .map(({ clock, lastOn }) => [text(clock), text(lastOn)]);
  const inbox = async (who: string): Promise<string[]> =>
    list((await (await world.as(who)).reads('/messages?limit=200')).items)
      .filter(({ subject }) => text(subject?.id) === contractId)
      .map(({ kind }) => text(kind));
  const uploaded = async (who = 'organization-lead'): Promise<string> => {
    const answer = await (await world.as(who)).upload('/files', '报告.pdf', Buffer.from('%PDF-1.4 示例'));
    return text(answer.body.id);
  };
  const judge = async (id: string, body: object): Promise<Answer> =>
    (await world.as('street-lead')).post(`/acceptances/${id}/conclude`, body);
  const opine = async (id: string): Promise<unknown> =>
    (await world.as('street-officer')).does(`/acceptances/${id}/opinions`, {
      ...{ respondent: 'recipient', satisfied: true },
    });

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  describe('reports', () => {
    it('are agreed on working days in the term, once each', async () => {
      ({ contractId } = await drawnUpContract(world));
      const officer = await world.as('street-officer');
      const reports = [
        { title: 'A', dueOn: '2025-05-05' },
        { title: 'B', dueOn: '2025-07-05' },
        { title: 'C', dueOn: '2027-01-04' },
        ...[REPORT, REPORT],
      ];
      const refused = await officer.post(`/contracts/${contractId}/revise`, { reports });
      expect([refused.status, codes(refused)]).toEqual([
        422,
        [
          'contracting.report-outside-term',
          'contracting.report-not-on-working-day',
          'contracting.report-not-on-working-day',
          'contracting.report-outside-term',
          'contracting.contract-calendar-missing',
          'contracting.report-twice',
        ],
      ]);
      const revised = await officer.does(`/contracts/${contractId}/revise`, {
        ...{ reports: [REPORT], acceptanceTermDays: 7 },
      });
      expect(revised.acceptanceTermDays).toBe(7);
      const document = text((await officer.reads(`/contracts/${contractId}/document`)).text);
      expect(document).toContain('季度报告（示例）');
      expect(document).toContain('自提交之日起7日内');
    });

    it('are handed in with their file, sent back by a day, and taken', async () => {
      ({ contractId } = await signedContract(world, {}, { reports: [REPORT], acceptanceTermDays: 7 }));
      expect(await running()).toEqual([
        ['deliver', '2025-07-31'],
        ['deliver', '2025-08-18'],
        ['deliver', '2025-11-28'],
      ]);
      await world.at('2025-07-24T08:00:00+08:00');
      expect(await inbox('organization-member')).toContain('contract-due');
      await world.at('2025-08-01T08:00:00+08:00');
      expect((await clocks('auditor', '?overdue=true')).map(({ clock }) => clock)).toEqual([
        'file',
        'deliver',
      ]);
      expect(await inbox('street-officer')).toContain('contract-overdue');
      const report = await milestoneOf(world, contractId, 'report');
      expect(report).toMatchObject({ kind: 'report', percent: null, amount: null, dueOn: '2025-07-31' });
      const lead = await world.as('organization-lead');
      const bare = await lead.post(path(report, 'submit'));
      expect([bare.status, codes(bare)]).toEqual([422, ['contracting.report-without-file']]);
      const foreign = await lead.post(path(report, 'submit'), {
        fileIds: [await uploaded('street-officer')],
      });
      expect([foreign.status, codes(foreign)]).toEqual([422, ['contracting.evidence-file-unknown']]);
      const fileIds = [await uploaded()];
      await lead.does(path(report, 'submit'), { note: '第一次（示例）', fileIds });
      expect((await lead.post(path(report, 'submit'), { fileIds })).status).toBe(409);
      expect(await milestoneOf(world, contractId, 'report')).toMatchObject({
        ...{ state: 'submitted', submittedOn: '2025-08-01', acceptBy: '2025-08-08' },
        submissions: [{ number: 1, note: '第一次（示例）', fileIds }],
      });
      expect((await running())[0]).toEqual(['accept', '2025-08-08']);
      await world.drain();
      expect(await inbox('street-lead')).toContain('milestone-submitted');
      const file = await (await world.as('street-officer')).reads(path(report, `files/${fileIds[0]}`));
      expect(text(file.url)).toContain('/content?');
      expect((await (await world.as('community-lead')).get(path(report, `files/${fileIds[0]}`))).status).toBe(
        403,
      );
      const officer = await world.as('street-officer');
      const past = await officer.post(path(report, 'return'), {
        reason: '缺七月数据',
        reworkBy: '2025-08-01',
      });
      expect([past.status, codes(past)]).toEqual([422, ['contracting.rework-day-past']]);
      await officer.does(path(report, 'return'), { reason: '缺七月数据', reworkBy: '2025-08-09' });
      expect(await milestoneOf(world, contractId, 'report')).toMatchObject({
        ...{ state: 'returned', reworkBy: '2025-08-11' },
        submissions: [{ number: 1, returnReason: '缺七月数据' }],
      });
      expect((await running())[0]).toEqual(['rework', '2025-08-11']);
      await world.at('2025-08-12T08:00:00+08:00');
      expect((await clocks('street-lead', '?overdue=true')).map(({ clock }) => clock)).toContain('rework');
      expect(await inbox('organization-lead')).toContain('milestone-returned');
      await lead.does(path(report, 'submit'), { fileIds });
      await officer.does(path(report, 'accept'));
      expect(await milestoneOf(world, contractId, 'report')).toMatchObject({
        ...{ state: 'accepted', reachedOn: '2025-08-12', actions: [] },
      });
      const twice = await officer.post(path(report, 'accept'));
      expect(twice.status).toBe(409);
    });

    it('are the buyer’s to judge, deliveries are not, and the final delivery waits for them', async () => {
      ({ contractId } = await signedContract(world, {}, { reports: [REPORT] }));
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      const lead = await world.as('organization-lead');
      const report = await milestoneOf(world, contractId, 'report');
      expect((await (await world.as('xinqi.street-officer')).post(path(report, 'accept'))).status).toBe(404);
      expect((await lead.post(path(report, 'accept'))).status).toBe(403);
      const midTerm = await milestoneOf(world, contractId, 'mid-term');
      await lead.does(path(midTerm, 'submit'));
      const officer = await world.as('street-officer');
      const delivery = await officer.post(path(midTerm, 'accept'));
      expect([delivery.status, codes(delivery)]).toEqual([422, ['contracting.not-a-report']]);
      await lead.does(path(await milestoneOf(world, contractId, 'final'), 'submit'));
      const early = await officer.post('/acceptances', { contractId, stage: 'final' });
      expect([early.status, codes(early)]).toEqual([
        409,
        ['contracting.earlier-delivery-open', 'contracting.earlier-delivery-open'],
      ]);
    });
  });

  describe('the days', () => {
    it('stand while the contract rests, and move on by as long as it rested', async () => {
      ({ contractId } = await signedContract(world, {}, { reports: [REPORT] }));
      await world.at('2025-06-03T10:00:00+08:00');
      await agreed(world, contractId, { kind: 'suspension' });
      expect(await running()).toEqual([]);
      await world.at('2025-08-01T08:00:00+08:00');
      expect(await clocks('street-lead', '?overdue=true')).toHaveLength(1);
      await agreed(world, contractId, { kind: 'resumption', serviceTo: '2026-01-24' });
      expect(await running()).toEqual([
        ['deliver', '2025-09-28'],
        ['deliver', '2025-10-16'],
        ['deliver', '2026-01-26'],
      ]);
      await world.at('2025-09-29T08:00:00+08:00');
      expect((await clocks('street-lead', '?overdue=true')).map(({ clock }) => clock)).toContain('deliver');
    });

    it('follow an extension, and the evaluation follows the acceptance', async () => {
      ({ contractId } = await signedContract(world));
      await agreed(world, contractId, { kind: 'extension', serviceTo: '2025-12-06' });
      expect((await running()).at(-1)).toEqual(['deliver', '2025-12-08']);
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      await acceptStage(world, contractId, 'mid-term');
      await world.at('2025-12-08T10:00:00+08:00');
      await acceptStage(world, contractId, 'final');
      expect(await running()).toEqual([['assess', '2026-02-06']]);
      expect(await milestoneOf(world, contractId, 'final-evaluation')).toMatchObject({ dueOn: '2026-02-06' });
    });

    it('of instalments that do not sum to 100.00 never reach the books', async () => {
      ({ contractId } = await signedContract(world));
      await expect(
        rows(world, `UPDATE milestone SET percent = 39.99 WHERE contract_id = $1 AND stage = 'mid-term'`, [
          contractId,
        ]),
      ).rejects.toThrow(/do not sum to 100.00/);
    });
  });

  describe('an acceptance in stages', () => {
    const GOOD = { title: '每次服务不少于2小时', conforms: true };
    const BAD = { title: '服务记录完整', conforms: false };

    it('keeps what passed, sends the rest back by a day, and pays nothing before all of it passed', async () => {
      ({ contractId } = await signedContract(world));
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      const first = await openedAcceptance(world, contractId, 'mid-term');
      await opine(first);
      const reason = '补齐七月记录';
      const past = await judge(first, {
        items: [GOOD, BAD],
        accepted: false,
        reason,
        reworkBy: '2025-08-15',
      });
      expect([past.status, codes(past)]).toEqual([422, ['contracting.rework-day-past']]);
      const early = await judge(first, { items: [BAD], accepted: false, refused: true, reason });
      expect([early.status, codes(early)]).toEqual([422, ['contracting.refused-without-rework']]);
      const back = await judge(first, { items: [GOOD, BAD], accepted: false, reason });
      expect(back.body).toMatchObject({ result: 'return', reworkBy: '2025-08-25', publishBy: null });
      const lead = await world.as('organization-lead');
      const milestone = await milestoneOf(world, contractId, 'mid-term');
      const request = { milestoneId: text(milestone.id), invoiceNumber: 'FP-stage' };
      const unpaid = await lead.post('/payment-requests', request);
      expect([unpaid.status, codes(unpaid)]).toEqual([409, ['contracting.milestone-not-accepted']]);
      const second = await openedAcceptance(world, contractId, 'mid-term');
      await opine(second);
      const twice = await judge(second, { items: [{ ...GOOD, conforms: false }], accepted: false, reason });
      expect(codes(twice)).toEqual([
        'contracting.reworked-item-not-judged',
        'contracting.item-passed-already',
      ]);
      const done = await judge(second, { items: [{ ...BAD, conforms: true }], accepted: true });
      expect(done.body).toMatchObject({
        ...{ state: 'concluded', result: 'accept', publishBy: '2025-08-19' },
        items: [GOOD, { ...BAD, conforms: true }],
      });
      await world.drain();
      const shown = await (await world.as('auditor')).reads(`/acceptances/${second}`);
      expect(shown).toMatchObject({ state: 'published', publishedOn: '2025-08-15' });
      expect((await lead.post('/payment-requests', request)).status).toBe(201);
    });

    it('refuses for good only after rework: its money goes back, and the public reads it', async () => {
      ({ contractId } = await signedContract(world));
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      const first = await openedAcceptance(world, contractId, 'mid-term');
      await opine(first);
      await judge(first, { items: [BAD], accepted: false, reason: '补齐' });
      const second = await openedAcceptance(world, contractId, 'mid-term');
      await opine(second);
      const both = await judge(second, { items: [BAD], accepted: true, refused: true });
      expect(codes(both)).toEqual([
        'contracting.accepted-with-unmet-item',
        'contracting.refused-and-accepted',
      ]);
      const refused = await judge(second, { items: [BAD], accepted: false, refused: true, reason: '仍缺' });
      expect(refused.body).toMatchObject({ result: 'refuse', acceptedOn: null, publishBy: '2025-08-19' });
      expect(await milestoneOf(world, contractId, 'mid-term')).toMatchObject({
        ...{ state: 'refused', payable: { amount: '0.00' }, withheld: { amount: '192000.00' } },
      });
      const statement = await (await world.as('finance-officer')).reads(`/contracts/${contractId}/statement`);
      expect(JSON.stringify(statement)).toContain('192000.00');
      await world.drain();
      expect(await inbox('organization-lead')).toContain('milestone-refused');
      const { items } = await world.anonymous().reads('/notices?kind=acceptance');
      expect(list(items).map(({ body }) => text(body?.text))).toContainEqual(
        expect.stringContaining('验收不合格'),
      );
      const more = await propose(world, contractId, supplement('1000.00'));
      expect([more.status, codes(more)]).toEqual([422, ['contracting.supplement-after-refusal']]);
      await world.at('2025-11-28T10:00:00+08:00');
      await acceptStage(world, contractId, 'final');
      expect((await milestoneOf(world, contractId, 'final')).state).toBe('accepted');
    });

    it('and an early end settles what is left of its money, once', async () => {
      ({ contractId } = await signedContract(world));
      await world.at('2025-08-15T10:00:00+08:00');
      await recordService(world, contractId);
      for (const refused of [false, true]) {
        const id = await openedAcceptance(world, contractId, 'mid-term');
        await opine(id);
        await judge(id, { items: [BAD], accepted: false, refused, reason: '缺记录' });
      }
      const end = { kind: 'termination', ground: 'mutual-agreement' };
      const over = await propose(world, contractId, { ...end, settledAmount: yuan('288000.01') });
      expect([over.status, codes(over)]).toEqual([422, ['contracting.settled-over-price']]);
      await agreed(world, contractId, { ...end, settledAmount: yuan('250000.00') });
      const { total, lines } = await (
        await world.as('finance-officer')
      ).reads(`/contracts/${contractId}/statement`);
      expect(total).toMatchObject({ planned: yuan('480000.00'), withheld: yuan('230000.00') });
      expect(list(lines).map(({ amounts }) => amounts?.withheld)).toEqual([
        yuan('0.00'),
        yuan('192000.00'),
        yuan('38000.00'),
      ]);
    });
  });
});
