import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Housekeeping, Retention } from '../../src/platform/index.js';
import { givenResident } from '../support/given-resident.js';
import { acceptedProject } from '../support/given-project.js';
import { type Json, type Person, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('personal data are forgotten when their time is over', () => {
  let world: World;
  let clerk: Person;
  let district: Person;
  let contractId: string;
  let requestId: string;

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
    await givenResident(world, { name: '王示例', phone: '13900006789', birthFrom: 1945 });
    contractId = await acceptedProject(world, { acceptedOn: '2025-11-28', recipients: 6 });
  });
  afterAll(async () => {
    await world.stop();
  });

  it('not before, which anybody who watches over it can see', async () => {
    world.clock.set('2026-03-02T08:00:00+08:00');
    for (const kind of ['service-requests', 'residents', 'service-recipients'])
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
    expect(await preview('residents')).toMatchObject({ due: 0, held });
    expect(await preview('service-recipients')).toMatchObject({
      ...{ due: 0, held: [{ reason: 'visit-open', count: 6 }] },
    });
    expect(await world.app.get(Housekeeping).run()).toEqual([]);
    expect(await latest('service-requests')).toMatchObject({
      ...{ on: '2026-12-15', before: '2025-12-15', erased: 1, held: [], failure: null, startedBy: null },
    });
    expect(await latest('residents')).toMatchObject({ erased: 0, held });
    await world.app.get(Housekeeping).run();
    const [runs] = await rows<{ count: number }>(
      world,
      `SELECT count(*)::int FROM retention_run WHERE kind = 'service-requests'`,
    );
    expect(runs?.count).toBe(1);
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

  it('each kind by itself: one that breaks is told, and the others go on', async () => {
    world.app.get(Retention).add({
      kind: 'broken-things',
      due: () => Promise.resolve(1),
      held: () => Promise.resolve({}),
      erase: () => Promise.reject(new RangeError('张三示例')),
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
    expect([await housekeeping.run(), done]).toEqual([['what breaks'], true]);
  });
});
