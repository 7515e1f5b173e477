import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { drawnUpContract, recordService, signedContract } from '../support/given-contract.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const WHO = { name: '王反映', phone: '13855667788' };
const SAID = { category: 'error', text: '王反映家约好上午来，等到下午没有人，请打13855667788（示例）' };

describe('residents report about a service', () => {
  let world: World;
  let contractId: string;
  const take = async (body: object = {}, who = 'community-clerk'): Promise<Answer> =>
    (await world.as(who)).post('/resident-reports', {
      contractId,
      channel: 'hotline',
      ...SAID,
      ...WHO,
      ...body,
    });
  const taken = async (body: object = {}): Promise<string> => text((await take(body)).body.id);
  const step = async (who: string, id: string, action: string, body: object): Promise<Answer> =>
    (await world.as(who)).post(`/resident-reports/${id}/${action}`, body);
  const answer = (id: string, said = '已致歉并当日补做（示例）'): Promise<Answer> =>
    step('organization-member', id, 'answer', { answer: said });
  const link = async (): Promise<string> =>
    text((await (await world.as('community-clerk')).does('/resident-reports/links', { contractId })).code);
  const inbox = async (who: string): Promise<string[]> =>
    list((await (await world.as(who)).reads('/messages?limit=200')).items)
      .filter(({ subject }) => text(subject?.id) === contractId)
      .map(({ kind }) => text(kind));

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    ({ contractId } = await signedContract(world));
    await world.at('2025-06-06T16:00:00+08:00');
  });

  it('to the clerk, who hears of the answer and closes it with their word', async () => {
    const made = await take();
    expect(made.status).toBe(201);
    const id = text(made.body.id);
    expect(made.body).toMatchObject({
      ...{ state: 'received', channel: 'hotline', urgent: false, dueAt: '2025-06-09T16:00:00+08:00' },
      ...{ name: '王**', phone: '138****7788', overdue: false, actions: ['dismiss'] },
      text: '王**家约好上午来，等到下午没有人，请打138****7788（示例）',
    });
    await world.drain();
    expect(await inbox('organization-lead')).toContain('resident-reported');
    const early = await step('community-clerk', id, 'close', { satisfaction: 'satisfied', founded: true });
    expect(early.status).toBe(409);
    const telling = await answer(id, '已联系 138 5566 7788');
    expect([telling.status, codes(telling)]).toEqual([422, ['contracting.number-in-answer']]);
    expect((await answer(id)).body).toMatchObject({ state: 'answered', answer: '已致歉并当日补做（示例）' });
    expect((await answer(id)).status).toBe(409);
    await world.drain();
    expect(await inbox('community-clerk')).toContain('resident-answered');
    const silent = await step('community-clerk', id, 'close', { satisfaction: 'unsatisfied', founded: true });
    expect([silent.status, codes(silent)]).toEqual([422, ['contracting.closing-note-missing']]);
    const again = await step('community-clerk', id, 'insist', { note: '居民称仍未上门（示例）' });
    expect(again.body).toMatchObject({ state: 'received', rounds: 1, overdue: false });
    const { answers } = (await answer(id, '已补做两次（示例）')).body;
    expect(list(answers).map((each) => each.answer)).toEqual([
      '已致歉并当日补做（示例）',
      '已补做两次（示例）',
    ]);
    await expect(rows(world, `UPDATE resident_report_answer SET answer = ''`)).rejects.toThrow(/append-only/);
    const closed = await step('community-clerk', id, 'close', { satisfaction: 'satisfied', founded: true });
    expect(closed.body).toMatchObject({
      state: 'closed',
      satisfaction: 'satisfied',
      founded: true,
      actions: [],
    });
  });

  it('by a link of their own, once, and read the answer under its code', async () => {
    const code = await link();
    const resident = world.anonymous();
    expect((await resident.get(`/resident-reports/track/${code}`)).status).toBe(404);
    const made = await resident.post(
      '/resident-reports/online',
      { code, ...SAID },
      { 'idempotency-key': '' },
    );
    expect([made.status, made.body]).toEqual([201, { state: 'received', answer: null }]);
    expect(JSON.stringify(made.body)).not.toContain('上午');
    const twice = await resident.post(
      '/resident-reports/online',
      { code, ...SAID },
      { 'idempotency-key': '' },
    );
    expect([twice.status, codes(twice)]).toEqual([409, ['contracting.report-link-used']]);
    const [row] = list(
      (await (await world.as('community-clerk')).reads(`/resident-reports?contractId=${contractId}`)).items,
    );
    expect(row).toMatchObject({ channel: 'link', name: null, phone: null });
    await answer(text(row?.id));
    expect(await resident.reads(`/resident-reports/track/${code.toLowerCase()}`)).toEqual({
      ...{ state: 'answered', answer: '已致歉并当日补做（示例）' },
    });
    const forged = await resident.post('/resident-reports/online', { code: randomUUID(), ...SAID });
    expect(forged.status).toBe(404);
    const late = await link();
    await world.at('2025-07-07T10:00:00+08:00');
    const expired = await resident.post('/resident-reports/online', { code: late, ...SAID });
    expect([expired.status, codes(expired)]).toEqual([409, ['contracting.report-link-expired']]);
  });

  it('one report a link, however often it is sent at once', async () => {
    const code = await link();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => world.anonymous().post('/resident-reports/online', { code, ...SAID })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const kept = await rows(world, 'SELECT 1 FROM resident_report WHERE contract_id = $1', [contractId]);
    expect(kept).toHaveLength(1);
  });

  it('an emergency, for which the provider has two hours and everybody hears when they are over', async () => {
    const id = await taken({ category: 'emergency', text: '老人摔倒，服务人员电话不通（示例）' });
    const shown: Json = await (await world.as('organization-lead')).reads(`/resident-reports/${id}`);
    expect(shown).toMatchObject({ urgent: true, dueAt: '2025-06-06T18:00:00+08:00', actions: ['answer'] });
    await world.drain();
    expect(await inbox('organization-member')).toContain('resident-reported-urgently');
    expect(await inbox('street-lead')).toContain('resident-reported-urgently');
    await world.at('2025-06-06T18:00:00+08:00');
    for (const who of ['organization-lead', 'community-lead', 'street-officer']) {
      expect(await inbox(who)).toContain('resident-report-overdue');
    }
    await world.at('2025-06-06T18:00:01+08:00');
    await answer(id);
    expect(await (await world.as('auditor')).reads(`/resident-reports/${id}`)).toMatchObject({
      ...{ state: 'answered', overdue: true, text: null, actions: [] },
    });
    const inTime = await taken({ category: 'emergency' });
    await answer(inTime);
    expect(
      await (await world.as('street-lead')).reads(`/contracts/${contractId}/service-indicators`),
    ).toMatchObject({ emergencies: 2, emergenciesInTime: 1 });
  });

  it('which counts among the 四零 indicators unless it was not so', async () => {
    await recordService(world, contractId);
    for (const category of ['refusal', 'distance', 'fee', 'suggestion']) await taken({ category });
    const unfounded = await taken({ category: 'refusal' });
    await answer(unfounded);
    const note = '经核实为其他机构（示例）';
    await step('community-clerk', unfounded, 'close', { satisfaction: 'satisfied', founded: false, note });
    const dismissed = await taken({ category: 'error' });
    expect((await step('community-clerk', dismissed, 'dismiss', { note })).body.state).toBe('dismissed');
    const { fourZeros } = await (
      await world.as('organization-lead')
    ).reads(`/contracts/${contractId}/service-indicators`);
    expect(list(fourZeros).map(({ what, count }) => [what, count])).toEqual([
      ['refusals', 1],
      ['errors', 0],
      ['complaints', 3],
      ['distance', 1],
    ]);
  });

  it('under a name that only their own clerk sees, for a reason', async () => {
    const id = await taken();
    const clerk = await world.as('community-clerk');
    const shown = await clerk.post(`/resident-reports/${id}/reveal`, { reason: '回访居民' });
    expect([shown.status, shown.body]).toEqual([200, WHO]);
    expect((await step('organization-lead', id, 'reveal', { reason: '回访居民' })).status).toBe(403);
    expect((await step('nancheng.community-clerk', id, 'reveal', { reason: '回访居民' })).status).toBe(404);
    for (const who of ['street-officer', 'organization-member', 'auditor', 'community-lead']) {
      const seen = JSON.stringify(
        await (await world.as(who)).reads(`/resident-reports?contractId=${contractId}`),
      );
      expect(seen).not.toMatch(/王反映|13855667788/);
    }
    const found = await rows(world, `SELECT 1 FROM resident_report r WHERE r::text LIKE '%13855667788%'`);
    expect(found).toEqual([]);
    const lodged = { kind: 'erase', phone: WHO.phone, identityCheck: 'document-seen' };
    const { id: request } = await clerk.does('/data-requests', lodged);
    await (await world.as('community-lead')).does(`/data-requests/${text(request)}/grant`, {});
    expect(await clerk.reads(`/resident-reports/${id}`)).toMatchObject({
      name: null,
      phone: null,
      text: null,
    });
  });

  it('to the clerk of their community alone, about a service that is given', async () => {
    expect((await take({}, 'nancheng.community-clerk')).status).toBe(404);
    expect((await take({}, 'street-officer')).status).toBe(403);
    const id = await taken();
    expect((await step('hemu.organization-lead', id, 'answer', { answer: '示例' })).status).toBe(404);
    expect((await step('nancheng.community-clerk', id, 'dismiss', { note: '示例' })).status).toBe(404);
    await world.at('2025-04-14T10:00:00+08:00');
    ({ contractId } = await drawnUpContract(world));
    expect((await take()).status).toBe(404);
  });
});
