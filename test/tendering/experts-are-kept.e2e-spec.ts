import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenReport } from '../support/award.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { givenOpenedTender } from '../support/tender.js';
import { World } from '../support/world.js';

describe('the pool of experts', () => {
  let world: World;
  let district: Person;

  const expertId = async (login: string) => text((await (await world.as(login)).reads('/me/expert')).id);
  const drawn = async (): Promise<string[]> => {
    const { tenderId } = await givenOpenedTender(world);
    await (await world.as('street-officer')).does(`/tenders/${tenderId}/panel`, { size: 5 });
    const [row] = await rows<{ candidates: string[] }>(
      world,
      'SELECT candidates FROM panel_draw WHERE tender_id = $1',
      [tenderId],
    );
    return row?.candidates ?? [];
  };

  beforeAll(async () => {
    world = await World.start();
    district = await world.as('district-supervisor');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('takes in who applies once another has looked, and nobody who supervises procurement', async () => {
    const [pool] = await rows<{ name: string }>(
      world,
      `SELECT u.name FROM membership m JOIN unit u ON u.id = m.unit_id WHERE m.role = 'expert' LIMIT 1`,
    );
    const account = await givenAccount(world, 'expert', pool?.name ?? '');
    const person = await signedIn(world, account);
    const applied = await person.does('/experts', { title: '高级社会工作师', fields: ['ELD'], areas: [] });
    expect(applied).toMatchObject({ state: 'applied', actions: [] });
    const again = await person.post('/experts', { fields: ['ELD'], areas: [] });
    expect([again.status, codes(again)]).toEqual([409, ['expert.known']]);
    const path = `/experts/${text(applied.id)}`;
    expect((await person.post(`${path}/approve`, { reason: '自荐' })).status).toBe(403);
    expect(await district.does(`${path}/approve`, { reason: '已核对职称（示例）' })).toMatchObject({
      ...{ state: 'active', actions: ['suspend', 'withdraw'] },
    });
    // Drawn by lot like everybody else: the next stories know how to find only the ten who were there before.
    await district.does(`${path}/withdraw`, { reason: '本人申请退出（示例）' });
    const clerk = await (await world.as('procurement-supervisor')).reads('/me');
    const wrong = await district.post('/experts', {
      ...{ accountId: clerk.accountId, fields: ['ZZZ'], areas: ['999999'] },
    });
    expect(codes(wrong)).toEqual([
      ...['registry.category-unknown', 'registry.area-unknown', 'expert.no-account'],
      'expert.supervises-procurement',
    ]);
    expect(list(wrong.body.violations).at(-1)?.rule).toBe('财库〔2016〕198号');
  });

  it('draws nobody who is suspended, away, elsewhere or not available', async () => {
    const suspended = await expertId('pool.expert-1');
    const away = await expertId('pool.expert-2');
    const elsewhere = await expertId('pool.expert-3');
    const unwilling = await expertId('pool.expert-4');
    const before = await drawn();
    await district.does(`/experts/${suspended}/suspend`, { reason: '核查中（示例）' });
    const second = await world.as('pool.expert-2');
    const today = world.clock.now().toISOString().slice(0, 10);
    await second.does('/me/expert/absences', { from: today, to: '2025-12-31' });
    const overlapping = await second.post('/me/expert/absences', { from: '2025-12-31', to: '2026-01-02' });
    expect([overlapping.status, codes(overlapping)]).toEqual([409, ['expert.absence-overlaps']]);
    const wrong = await second.post('/me/expert/absences', { from: '2024-02-02', to: '2024-02-01' });
    expect(codes(wrong)).toEqual(['expert.absence-ends-early', 'expert.absence-past']);
    const [far] = await rows<{ code: string }>(
      world,
      `SELECT code FROM place WHERE level = 'street' AND code NOT IN
         (SELECT p.code FROM place p JOIN unit u ON u.place_id = p.id WHERE u.name = '新华街道办事处') LIMIT 1`,
    );
    await district.patch(`/experts/${elsewhere}`, { areas: [far?.code] });
    await (await world.as('pool.expert-4')).does('/me/expert/availability', { available: false });
    const now = await drawn();
    for (const id of [suspended, away, elsewhere, unwilling]) expect(now).not.toContain(id);
    const [absence] = list((await second.reads('/me/expert')).absences);
    expect((await second.delete(`/me/expert/absences/${text(absence?.id)}`)).status).toBe(204);
    await district.does(`/experts/${suspended}/reinstate`, { reason: '核查结束（示例）' });
    await district.patch(`/experts/${elsewhere}`, { areas: [] });
    await (await world.as('pool.expert-4')).does('/me/expert/availability', { available: true });
    expect((await drawn()).sort()).toEqual(before.sort());
  });

  it('lets an expert recuse himself, and keeps how he conducted himself', async () => {
    const { tenderId } = await givenReport(world);
    const officer = await world.as('street-officer');
    const [draw] = await rows<{ drawn: string[]; reserves: string[]; candidates: string[] }>(
      world,
      'SELECT drawn, reserves, candidates FROM panel_draw WHERE tender_id = $1',
      [tenderId],
    );
    const sat = draw?.drawn[0] ?? '';
    const other = draw?.candidates.find((id) => !draw.drawn.includes(id)) ?? '';
    const path = `/tenders/${tenderId}/panel/conduct`;
    const note = { expertId: sat, kind: 'remark', note: '评分理由不充分（示例）' };
    expect(codes(await officer.post(path, { ...note, expertId: other }))).toEqual(['expert.not-on-panel']);
    expect((await officer.post(path, note)).status).toBe(204);
    expect(codes(await officer.post(path, note))).toEqual(['expert.conduct-noted']);
    expect((await (await world.as('xinqi.street-officer')).post(path, note)).status).toBe(404);
    const early = await givenOpenedTender(world);
    const soon = await officer.post(`/tenders/${early.tenderId}/panel/conduct`, note);
    expect([soon.status, codes(soon)]).toEqual([409, ['expert.review-not-over']]);
    const logins = Array.from({ length: 10 }, (_, n) => `pool.expert-${n + 1}`);
    const ids = await Promise.all(logins.map(expertId));
    const person = await world.as(logins[ids.indexOf(sat)] ?? '');
    const own = await person.reads('/me/expert');
    const [conduct] = list(own.conduct);
    expect(conduct).toMatchObject({ tenderId, kind: 'remark', late: false, answer: null });
    const answer = `/me/expert/conduct/${text(conduct?.id)}/answer`;
    await person.does(answer, { answer: '已补充书面理由（示例）' });
    expect(codes(await person.post(answer, { answer: '再次' }))).toEqual(['expert.answered']);
    const [supplier] = await rows<{ id: string }>(world, `SELECT id FROM organization LIMIT 1`);
    const recusal = { organizationId: supplier?.id, reason: '曾任该机构督导（示例）' };
    expect(list((await person.does('/me/expert/recusals', recusal)).recusals)).toHaveLength(1);
    expect((await person.post('/me/expert/recusals', recusal)).status).toBe(409);
    expect((await (await world.as('organization-lead')).get('/me/expert')).status).toBe(403);
  });
});
