import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Passwords, seedAccount } from '../../src/identity/index.js';
import { Database } from '../../src/platform/index.js';
import { demoFile } from '../../src/sandbox/index.js';
import { acceptedProject, phoneOf } from '../support/given-project.js';
import { givenConsent, givenResident } from '../support/given-resident.js';
import { type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('what people ask about their data', () => {
  let world: World;
  const lodge = async (kind: string, phone: string, more = {}): Promise<Json> =>
    (await world.as('community-clerk')).does('/data-requests', {
      ...{ kind, phone, identityCheck: 'document-seen', ...more },
    });
  const grant = async (id: Json | undefined, body = {}) =>
    (await world.as('community-lead')).post(`/data-requests/${text(id)}/grant`, body);
  const found = (answer: { body: Json }) =>
    Object.fromEntries(list(answer.body.result).map(({ holder, records }) => [text(holder), records]));

  beforeAll(async () => {
    world = await World.start();
    await acceptedProject(world, { recipients: 6, acceptedOn: '2025-03-03' });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('are lodged by a clerk who knows who it is, and answered within fifteen working days', async () => {
    const request = await lodge('explain', '139 0000 0301');
    expect(request).toMatchObject({
      ...{ state: 'lodged', phone: '139****0301', dueOn: '2025-03-24', dueProvisional: false },
      ...{ overdue: false, actions: [] },
    });
    const clerk = await world.as('community-clerk');
    const path = `/data-requests/${text(request.id)}`;
    const lead = await world.as('community-lead');
    expect((await lead.reads(path)).actions).toEqual(['grant', 'refuse']);
    const wordless = await grant(request.id);
    expect([wordless.status, codes(wordless)]).toEqual([422, ['registry.answer-missing']]);
    const answered = await grant(request.id, { answer: '本社区未登记您的信息。' });
    expect([answered.status, answered.body.state]).toEqual([200, 'granted']);
    expect((await grant(request.id, { answer: '……' })).status).toBe(409);
    expect((await clerk.post(`${path}/grant`, { answer: '……' })).status).toBe(403);
    expect((await (await world.as('tiexi.street-officer')).get(path)).status).toBe(404);
  });

  it('are not decided by whoever lodged them', async () => {
    const lead = await world.as('community-lead');
    const body = { kind: 'export', phone: '13900000302', identityCheck: 'called-back' };
    const { id } = await lead.does('/data-requests', body);
    const own = await grant(id);
    expect([own.status, codes(own)]).toEqual([403, ['registry.lodger-decides']]);
    const street = await world.as('street-lead');
    expect((await street.post(`/data-requests/${text(id)}/grant`, {})).status).toBe(200);
  });

  it('give a copy of everything that every context knows, for seven days', async () => {
    const resident = await givenResident(world, { name: '抄示例', phone: phoneOf(1) });
    await givenConsent(world, text(resident.id), 'service');
    const { id } = await lodge('export', phoneOf(1));
    const clerk = await world.as('community-clerk');
    const path = `/data-requests/${text(id)}/download`;
    const early = await clerk.post(path);
    expect([early.status, codes(early)]).toEqual([409, ['registry.no-export']]);
    const granted = await grant(id);
    expect(found(granted)).toMatchObject({ registry: 2, contracting: 1, 'data-requests': 1, identity: 0 });
    const copy = await clerk.post(path);
    expect(copy.headers['content-disposition']).toContain('attachment');
    expect(copy.headers['cache-control']).toBe('no-store');
    expect(JSON.stringify(copy.body)).toContain(phoneOf(1));
    expect(JSON.stringify(copy.body)).toContain('抄示例');
    expect(JSON.stringify(copy.body)).not.toContain(phoneOf(2));
    const events = await (await world.as('auditor')).reads(`/audit-events?objectId=${text(id)}`);
    expect(JSON.stringify(events)).toContain('download');
    expect(JSON.stringify(events)).not.toContain(phoneOf(1));
    world.clock.set('2025-03-10T12:00:00+08:00');
    const late = await (await world.as('changan.community-clerk')).post(path);
    expect([late.status, codes(late)]).toEqual([409, ['registry.export-over']]);
    world.clock.set('2025-03-03T12:00:00+08:00');
  });

  it('put name and phone right in every context', async () => {
    const { id: residentId } = await givenResident(world, { name: '误示例', phone: phoneOf(2) });
    const nothing = await (
      await world.as('community-clerk')
    ).post('/data-requests', { kind: 'correct', phone: phoneOf(2), identityCheck: 'document-seen' });
    expect([nothing.status, codes(nothing)]).toEqual([422, ['registry.correction-missing']]);
    const correction = { name: '正示例', phone: '139 0000 0399' };
    const { id } = await lodge('correct', phoneOf(2), { correction });
    expect(found(await grant(id))).toMatchObject({ registry: 1, contracting: 1 });
    const clerk = await world.as('community-clerk');
    const shown = await clerk.post(`/residents/${text(residentId)}/reveal`, { reason: '核对更正结果' });
    expect(shown.body).toEqual({ name: '正示例', phone: '13900000399' });
    const { items } = (await clerk.post('/residents/search', { phone: '13900000399' })).body;
    expect(list(items).map((each) => each.id)).toEqual([residentId]);
    const { id: copy } = await lodge('export', '13900000399');
    expect(found(await grant(copy))).toMatchObject({ registry: 1, contracting: 1 });
  });

  it('delete what identifies the person everywhere, and leave the figures', async () => {
    const { id: residentId } = await givenResident(world, { name: '删示例', phone: phoneOf(3) });
    await givenConsent(world, text(residentId), 'return-visit');
    const before = await figures();
    const { id } = await lodge('erase', phoneOf(3));
    const erased = await grant(id);
    expect(erased.status).toBe(200);
    expect(found(erased)).toMatchObject({ registry: 1, contracting: 1, 'data-requests': 1 });
    expect(erased.body).toMatchObject({ state: 'granted', phone: '' });
    const clerk = await world.as('community-clerk');
    expect(await clerk.reads(`/residents/${text(residentId)}`)).toMatchObject({ name: '', phone: '' });
    expect((await clerk.post('/residents/search', { phone: phoneOf(3) })).body.items).toEqual([]);
    const consents = await clerk.reads(`/residents/${text(residentId)}/consents`);
    expect(list(consents.items).map(({ state }) => state)).toEqual(['withdrawn']);
    expect(await figures()).toEqual(before);
    const { id: again } = await lodge('erase', phoneOf(3));
    expect(found(await grant(again))).toMatchObject({ registry: 0, contracting: 0 });
  });

  it('are refused with the law’s ground and words', async () => {
    const { id } = await lodge('erase', '13900000303');
    const lead = await world.as('community-lead');
    const path = `/data-requests/${text(id)}/refuse`;
    expect((await lead.post(path, { ground: 'because', answer: '不' })).status).toBe(422);
    const refused = await lead.post(path, {
      ground: 'procurement-archive',
      answer: '采购档案须保存十五年。',
    });
    expect([refused.status, refused.body]).toMatchObject([
      200,
      { state: 'refused', ground: 'procurement-archive', answer: '采购档案须保存十五年。', actions: [] },
    ]);
  });

  it('come from accounts about themselves, and the district decides', async () => {
    const officer = await world.as('street-officer');
    const request = await officer.does('/own-data-requests', { kind: 'export' });
    const path = `/own-data-requests/${text(request.id)}`;
    expect(await officer.reads(path)).toMatchObject({ identityCheck: 'signed-in', phone: '' });
    expect((await (await world.as('street-lead')).get(path)).status).toBe(404);
    expect((await (await world.as('street-lead')).get(`/data-requests/${text(request.id)}`)).status).toBe(
      404,
    );
    const district = await world.as('district-supervisor');
    await district.does(`/data-requests/${text(request.id)}/grant`, {});
    const copy = await officer.does(`${path}/download`);
    const identity = list(copy.holders).find(({ holder }) => text(holder) === 'identity');
    expect(list(identity?.records).map(({ what }) => what)).toEqual(['account', 'membership']);
    expect((await officer.reads('/own-data-requests')).items).toHaveLength(1);
  });

  it('do not delete an account that is in use or stands in a purchase’s archive', async () => {
    const district = await world.as('district-supervisor');
    const officer = await world.as('street-officer');
    const { id } = await officer.does('/own-data-requests', { kind: 'erase' });
    const kept = await district.post(`/data-requests/${text(id)}/grant`, {});
    expect([kept.status, codes(kept)]).toEqual([
      422,
      ['identity.account-in-use', 'identity.archive-prevails'],
    ]);
    const refused = await district.does(`/data-requests/${text(id)}/refuse`, {
      ...{ ground: 'procurement-archive', answer: '采购档案须保存十五年。' },
    });
    expect(refused.state).toBe('refused');
  });

  it('delete an account that never acted, once it has left', async () => {
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE kind = 'street-office'`);
    const passwordHash = await world.app.get(Passwords).hash(demoFile().password);
    const leaving = { login: 'leaving.officer', name: '离示例', role: 'street-officer' as const };
    await world.app
      .get(Database)
      .transaction((tx) => seedAccount(tx, { ...leaving, passwordHash, unitId: unit?.id ?? '' }));
    const { id } = await (await world.as('leaving.officer')).does('/own-data-requests', { kind: 'erase' });
    await rows(
      world,
      `UPDATE membership SET state = 'ended' WHERE account_id =
      (SELECT id FROM account WHERE login = 'leaving.officer')`,
    );
    const erased = await (await world.as('district-supervisor')).post(`/data-requests/${text(id)}/grant`, {});
    expect([erased.status, found(erased).identity]).toEqual([200, 1]);
    const [left] = await rows<{ count: number }>(
      world,
      `SELECT count(*)::int AS count FROM account WHERE name = '离示例' OR login = 'leaving.officer'`,
    );
    expect(left?.count).toBe(0);
  });

  /** What statistics count, without anybody's name. */
  async function figures(): Promise<unknown> {
    return rows(
      world,
      `SELECT (SELECT count(*) FROM service_recipient) AS recipients, (SELECT count(*) FROM service_record) AS records,
              (SELECT count(*) FROM resident) AS residents, (SELECT count(*) FROM consent) AS consents`,
    );
  }
});
