import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Housekeeping, Retention } from '../../src/platform/index.js';
import { givenResident } from '../support/given-resident.js';
import { acceptedProject } from '../support/given-project.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { NEED } from '../support/service-list.js';
import { World } from '../support/world.js';

describe('personal data are forgotten when their time is over', () => {
  let world: World;
  let clerk: Person;
  let district: Person;
  let contractId: string;
  let requestId: string;
  let needId: string;
  let volunteerPath: string;

  const preview = async (kind: string): Promise<Json> => {
    const { items } = await district.reads('/retention-runs/preview');
    return list(items).find((each) => text(each.kind) === kind) ?? {};
  };
  const named = async () => {
    const [row] = await rows<{ count: number }>(
      world,
      'SELECT count(*)::int FROM service_recipient WHERE contract_id = $1 AND phone_sealed IS NOT NULL',
      [contractId],
    );
    return row?.count;
  };
  const runsOf = async (kind: string): Promise<number | undefined> => {
    const sql = 'SELECT count(*)::int FROM retention_run WHERE kind = $1';
    return (await rows<{ count: number }>(world, sql, [kind]))[0]?.count;
  };
  const latest = async (kind: string): Promise<Json> => {
    const { items } = await district.reads('/retention-runs?limit=20');
    return list(items).find((run) => text(run.kind) === kind) ?? {};
  };

  beforeAll(async () => {
    world = await World.start();
    clerk = await world.as('community-clerk');
    district = await world.as('district-supervisor');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    const asked = { kind: 'service', class: 'life', text: '楼道灯坏了三天', name: '张三示例' };
    const request = await clerk.does('/service-requests', {
      ...{ ...asked, communityId: unit?.id, phone: '13900005678' },
    });
    requestId = text(request.id);
    const { accountId } = await clerk.reads('/me');
    await clerk.does(`/service-requests/${requestId}/assign`, { handlerId: accountId });
    await clerk.does(`/service-requests/${requestId}/start`);
    await clerk.does(`/service-requests/${requestId}/finish`, { answer: '已更换' });
    const reported = { ...NEED, communityId: unit?.id, reporterName: '赵示例', reporterPhone: '13900008901' };
    needId = text((await clerk.does('/needs', reported)).id);
    const lead = await world.as('community-lead');
    await lead.does(`/needs/${needId}/verify`, {});
    await lead.does(`/needs/${needId}/not-adopt`, { reason: '已有项目', answer: '物业已解决（示例）' });
    const volunteer = await clerk.does('/volunteers', { name: '沈示例', phone: '13900009012' });
    await clerk.does(`/volunteers/${text(volunteer.id)}/hours`, {
      ...{ servedOn: '2025-03-01', minutes: 90, activity: '探访（示例）' },
    });
    await clerk.does(`/volunteers/${text(volunteer.id)}/leave`);
    volunteerPath = `/volunteers/${text(volunteer.id)}`;
    await clerk.does('/volunteers', { name: '韩示例', phone: '13900009013' });
    await givenResident(world, { name: '王示例', phone: '13900006789', birthFrom: 1945 });
    await givenResident(world, { name: '刘示例', phone: '13900007890', birthFrom: 1950 });
    contractId = await acceptedProject(world, { acceptedOn: '2025-11-28', recipients: 6 });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('not before, which anybody who watches over it can see', async () => {
    world.clock.set('2026-03-02T08:00:00+08:00');
    for (const kind of ['service-requests', 'needs', 'residents', 'service-recipients'])
      expect(await preview(kind)).toEqual({ kind, due: 0, held: [] });
    expect((await clerk.get('/retention-runs/preview')).status).toBe(403);
    expect((await clerk.post('/retention-runs')).status).toBe(403);
  });

  it('by themselves, once a day, and the run tells what it did', async () => {
    world.clock.set('2026-12-15T08:00:00+08:00');
    const lodged = await clerk.does('/data-requests', {
      ...{ kind: 'export', phone: '13900006789', identityCheck: 'document-seen' },
    });
    expect(lodged.state).toBe('lodged');
    expect(await preview('service-requests')).toMatchObject({ due: 1 });
    const held = [{ reason: 'data-request-open', count: 1 }];
    expect(await preview('needs')).toMatchObject({ due: 1, held: [] });
    expect(await preview('residents')).toMatchObject({ due: 1, held });
    expect(await preview('service-recipients')).toMatchObject({
      ...{ due: 0, held: [{ reason: 'visit-open', count: 6 }] },
    });
    expect(await world.app.get(Housekeeping).run()).toEqual([]);
    expect(await latest('service-requests')).toMatchObject({
      ...{ on: '2026-12-15', before: '2025-12-15', erased: 1, held: [], failure: null, startedBy: null },
    });
    expect(await latest('residents')).toMatchObject({ erased: 1, held });
    expect((await clerk.does('/residents/search', { phone: '13900007890' })).items).toEqual([]);
    await world.app.get(Housekeeping).run();
    expect(await runsOf('service-requests')).toBe(1);
    const need = await clerk.reads(`/needs/${needId}`);
    expect(need).toMatchObject({ state: 'not-adopted', answer: '物业已解决（示例）', title: NEED.title });
    const [left] = await rows(world, 'SELECT name_sealed, phone_sealed, phone_mac FROM need WHERE id = $1', [
      needId,
    ]);
    expect(left).toEqual({ name_sealed: null, phone_sealed: null, phone_mac: null });
    expect(await clerk.reads(`/service-requests/${requestId}`)).toMatchObject({
      ...{ state: 'done', text: null, contactName: null, answer: '已更换' },
    });
    const granted = await (
      await world.as('community-lead')
    ).post(`/data-requests/${text(lodged.id)}/grant`, {});
    expect(granted.status).toBe(200);
  });

  it('recipients not while a return visit is ahead, and then but for the figures', async () => {
    expect(await named()).toBe(6);
    const visits = await rows<{ id: string }>(
      world,
      `SELECT id FROM visit WHERE contract_id = $1 AND state IN ('planned', 'open', 'assigned')`,
      [contractId],
    );
    const lead = await world.as('street-lead');
    for (const { id } of visits) await lead.does(`/visits/${id}/skip`, { reason: '受访者搬离（示例）' });
    const ran = await district.does('/retention-runs');
    expect(list(ran.items).find((run) => text(run.kind) === 'service-recipients')).toMatchObject({
      ...{ erased: 6, held: [] },
    });
    expect(await named()).toBe(0);
    const [kept] = await rows<{ count: number }>(
      world,
      'SELECT count(*)::int FROM service_recipient WHERE contract_id = $1 AND phone_mac IS NULL',
      [contractId],
    );
    expect(kept?.count).toBe(6);
    expect((await clerk.does('/residents/search', { phone: '13900006789' })).items).toEqual([]);
    const again = await district.does('/retention-runs');
    expect(list(again.items).map(({ erased }) => erased)).toEqual(list(again.items).map(() => 0));
    await expect(rows(world, 'DELETE FROM retention_run')).rejects.toThrow();
  });

  it('persons of the registers once they stand nowhere and recuse nobody any more', async () => {
    const reads = async () => (await clerk.reads(volunteerPath)) as { name: unknown; minutes: unknown };
    world.clock.set('2028-03-02T08:00:00+08:00');
    expect(await preview('known-persons')).toMatchObject({ due: 0 });
    world.clock.set('2028-03-05T08:00:00+08:00');
    expect(await preview('known-persons')).toMatchObject({ due: 1 });
    expect((await reads()).name).toBe('沈**');
    await district.does('/retention-runs');
    expect(await reads()).toMatchObject({ name: '', minutes: 90 });
    const left = await rows<{ count: number }>(
      world,
      'SELECT count(*)::int FROM known_person WHERE name_sealed IS NOT NULL',
    );
    expect(left[0]?.count).toBeGreaterThan(0);
  });

  it('by one process at a time: a worker that wakes meanwhile leaves the work to it, and a person is told', async () => {
    let finish: (count: number) => void = () => undefined;
    const slow = new Promise<number>((resolve) => (finish = resolve));
    const batches = [slow, Promise.resolve(0)];
    let begin: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    world.app.get(Retention).add({
      kind: 'slow-things',
      due: () => Promise.resolve(1),
      held: () => Promise.resolve({}),
      erase: () => {
        begin();
        return batches.shift() ?? Promise.reject(new Error('ran twice'));
      },
    });
    const housekeeping = world.app.get(Housekeeping);
    const first = housekeeping.run();
    await begun;
    expect(await housekeeping.run()).toEqual([]);
    const busy = await district.post('/retention-runs');
    expect([busy.status, codes(busy)]).toEqual([409, ['platform.retention-running']]);
    finish(1);
    expect(await first).toEqual([]);
    expect(await runsOf('slow-things')).toBe(1);
    expect(await latest('slow-things')).toMatchObject({ erased: 1, failure: null });
  });

  it('each kind by itself: one that breaks is told, and the others go on', async () => {
    let broken = true;
    world.app.get(Retention).add({
      kind: 'broken-things',
      due: () => Promise.resolve(1),
      held: () => Promise.resolve({}),
      erase: () => (broken ? Promise.reject(new RangeError('张三示例')) : Promise.resolve(0)),
    });
    const ran = list((await district.does('/retention-runs')).items);
    expect(ran.find((run) => text(run.kind) === 'broken-things')).toMatchObject({
      ...{ erased: 0, failure: 'RangeError' },
    });
    expect(ran.length).toBeGreaterThan(3);
    const housekeeping = world.app.get(Housekeeping);
    let done = false;
    housekeeping.add('what breaks', () => Promise.reject(new Error('always')));
    housekeeping.add('what comes after', () => Promise.resolve((done = true)));
    broken = false;
    const before = await runsOf('service-requests');
    expect([await housekeeping.run(), done]).toEqual([['what breaks'], true]);
    expect(await latest('broken-things')).toMatchObject({ failure: null, startedBy: null });
    expect([await runsOf('broken-things'), await runsOf('service-requests')]).toEqual([2, before]);
    const { text: metrics } = await world.anonymous().get('//metrics');
    expect(metrics).toMatch(/sanshe_chores_failed_total\{chore="what breaks"\} 1/);
  });
});
