import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enteredOrganization } from '../support/given-organization.js';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const FIGURES = {
  ...{ households: 1860, residents: 5001, grids: 4, gridWorkers: 4, staff: 5 },
  ...{ asOf: '2025-03-01', source: '2025年2月网格台账（示例）' },
};

describe('what is known of a community', () => {
  let world: World;
  let clerk: Person;
  let district: Person;
  let community: string;
  let path: string;

  const indicators = async (who: Person, on = '2025-03-03'): Promise<Json> => {
    const { communities } = await who.reads(`/community-indicators?on=${on}`);
    return list(communities).find((line) => text(line.communityId) === community) ?? {};
  };

  beforeAll(async () => {
    world = await World.start();
    clerk = await world.as('community-clerk');
    district = await world.as('district-supervisor');
    const [unit] = await rows<{ id: string }>(world, `SELECT id FROM unit WHERE name = '长安社区'`);
    community = unit?.id ?? '';
    path = `/communities/${community}`;
  });
  afterAll(async () => {
    await world.stop();
  });

  it('its figures by their days, beside what the formulas ask for', async () => {
    expect(await indicators(clerk)).toMatchObject({
      ...{ asOf: null, staffWanted: null, staffMissing: null, missing: ['figures', 'windows', 'groups'] },
    });
    await clerk.does(`${path}/figures`, FIGURES);
    expect(await indicators(clerk)).toMatchObject({
      ...{ staffWanted: 6, staffMissing: 1, gridsWanted: { least: 5, most: 9 }, gridsOutOfRange: true },
      ...{ gridWorkersWanted: { least: 5, most: 18 }, gridWorkersMissing: 1 },
    });
    expect(await indicators(district, '2025-02-28')).toMatchObject({ asOf: null });
    expect(await indicators(district, '2026-03-02')).toMatchObject({
      missing: ['figures-old', 'windows', 'groups'],
    });
    const twice = await clerk.post(`${path}/figures`, FIGURES);
    expect([twice.status, codes(twice)]).toEqual([409, ['community.figures-known']]);
    const wrong = { ...FIGURES, asOf: '2025-03-04', residents: 100, staff: 101 };
    expect(codes(await clerk.post(`${path}/figures`, wrong))).toEqual([
      ...['community.day-ahead', 'community.residents-below-households', 'community.staff-over-residents'],
    ]);
    await expect(rows(world, 'DELETE FROM community_figures')).rejects.toThrow();
  });

  it('its grade, which the district gives, one at a time', async () => {
    const grade = {
      grade: 'quality',
      validFrom: '2025-01-01',
      validTo: '2025-12-31',
      basis: '区评定（示例）',
    };
    expect((await clerk.post(`${path}/grades`, grade)).status).toBe(403);
    expect((await district.does(`${path}/grades`, grade)).grade).toMatchObject({ grade: 'quality' });
    const both = await Promise.all(
      [1, 2].map(() =>
        district.post(`${path}/grades`, {
          ...grade,
          grade: 'model',
          validFrom: '2026-01-01',
          validTo: '2026-06-30',
        }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const early = await district.post(`${path}/grades`, { ...grade, validTo: '2024-12-31' });
    expect(codes(early)).toEqual(['community.grade-ends-early']);
    expect((await clerk.reads(`${path}/profile?on=2026-02-01`)).grade).toMatchObject({ grade: 'model' });
    expect((await clerk.reads(`${path}/profile?on=2027-02-01`)).grade).toBeNull();
  });

  it('its windows and its groups, for which a hub stands', async () => {
    const window = { kind: 'core', name: '社会救助', services: '低保、临时救助（示例）' };
    const opened = await clerk.does(`${path}/windows`, window);
    expect(codes(await clerk.post(`${path}/windows`, window))).toEqual(['community.window-taken']);
    const [made] = list(opened.windows);
    const group = {
      ...{ communityId: community, kind: 'culture', name: '合唱队（示例）', members: 18 },
      ...{ filedOn: '2025-02-10', capacity: 'initial', plan: '每季度一次骨干培训（示例）' },
    };
    const hubId = await enteredOrganization(world);
    const early = await clerk.post('/community-groups', { ...group, hubId, filedOn: '2025-03-04' });
    expect(codes(early)).toEqual(['community.day-ahead', 'community.hub-unknown']);
    await (
      await world.as('street-lead')
    ).does(`/organizations/${hubId}/verify`, { reason: '已核对（示例）' });
    const untagged = await clerk.post('/community-groups', { ...group, hubId });
    expect(codes(untagged)).toEqual(['community.hub-unknown']);
    const tag = { kind: 'hub', validFrom: '2025-03-01', basis: '街道会议纪要第3期（示例）' };
    const tagger = await world.as('street-lead');
    const [designation] = list((await tagger.does(`/organizations/${hubId}/designations`, tag)).designations);
    const filed = await clerk.does('/community-groups', { ...group, hubId });
    const ending = `/organizations/${hubId}/designations/${text(designation?.id)}/end`;
    const busy = await tagger.post(ending, { validTo: '2025-03-03', reason: '不再承担培育（示例）' });
    expect([busy.status, codes(busy)]).toEqual([422, ['profile.hub-in-use']]);
    expect(filed).toMatchObject({ hubId, capacity: 'initial', endedOn: null });
    expect(codes(await clerk.post('/community-groups', group))).toEqual(['community.group-known']);
    expect(await indicators(clerk)).toMatchObject({ windows: 1, groups: 1, missing: [] });
    const grown = await clerk.patch(`/community-groups/${text(filed.id)}`, {
      capacity: 'developing',
      members: 30,
    });
    expect(grown.body).toMatchObject({ capacity: 'developing', members: 30 });
    const neighbour = await world.as('taiping.community-clerk');
    expect((await neighbour.get(`/community-groups/${text(filed.id)}`)).status).toBe(404);
    expect((await neighbour.get(`${path}/profile`)).status).toBe(404);
    expect((await neighbour.post(`${path}/figures`, FIGURES)).status).toBe(404);
    await clerk.patch(`/community-groups/${text(filed.id)}`, { endedOn: '2025-03-02' });
    const late = await clerk.patch(`/community-groups/${text(filed.id)}`, { members: 31 });
    expect([late.status, codes(late)]).toEqual([409, ['community.group-ended']]);
    await clerk.does(`${path}/windows/${text(made?.id)}/close`);
    expect(codes(await clerk.post(`${path}/windows/${text(made?.id)}/close`))).toEqual([
      'community.window-closed',
    ]);
  });

  it('and over all of them: groups on average, organizations without a project, workers without an employer', async () => {
    const officer = await world.as('street-officer');
    const [member] = list((await (await world.as('organization-lead')).reads('/me')).memberships);
    const employer = { organizationId: text(member?.unitId), post: '社工', validFrom: '2024-01-01' };
    const worker = await officer.does('/social-workers', {
      name: '李示例',
      phone: '13900001234',
      ...employer,
    });
    const before = await district.reads('/community-indicators');
    expect(before).toMatchObject({ groupsWanted: 10, workersWithoutOrganization: 0 });
    expect(list(before.communities).length).toBeGreaterThan(5);
    const names = list(before.organizationsWithoutProject).map(({ name }) => text(name));
    expect(names.length).toBeGreaterThan(3);
    const [job] = list(worker.employments);
    await officer.does(`/social-workers/${text(worker.id)}/employments/${text(job?.id)}/end`, {
      ...{ validTo: '2025-03-02', reason: '离职（示例）' },
    });
    expect((await district.reads('/community-indicators')).workersWithoutOrganization).toBe(1);
    const street = await (await world.as('street-lead')).reads('/community-indicators');
    expect(list(street.communities).length).toBeLessThan(list(before.communities).length);
  });
});
