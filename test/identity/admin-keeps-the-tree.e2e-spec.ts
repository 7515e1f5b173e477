import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Json, type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('the account administrator keeps the tree of units', () => {
  let world: World;
  let admin: Person;
  let street: string;
  let district: string;

  const unitOf = async (name: string): Promise<Json> => {
    const found = list((await admin.reads(`/units?q=${encodeURIComponent(name)}`)).items);
    const exact = found.find((unit) => text(unit.name) === name);
    if (!exact) throw new Error(`no unit ${name}`);
    return exact;
  };
  const add = (unit: object) => admin.post('/units', { validFrom: '2025-03-03', ...unit });
  const added = async (unit: object) =>
    text((await admin.does('/units', { validFrom: '2025-03-03', ...unit })).id);

  beforeAll(async () => {
    world = await World.start();
    admin = await world.as('account-admin');
    street = text((await unitOf('新华街道办事处')).id);
    district = text((await unitOf('勃利县（示例）')).id);
  });
  afterAll(async () => {
    await world.stop();
  });

  it('district › street › community with its four bodies, as the sample district has it', async () => {
    const changan = await unitOf('长安社区');
    const bodies = list((await admin.reads(`/units?parentId=${text(changan.id)}`)).items);
    expect(bodies.map(({ kind }) => kind).sort()).toEqual([
      'party-organization',
      'residents-committee',
      'social-work-centre',
    ]);
    const station = await admin.reads(`/units/${text(changan.stationId)}`);
    expect(station).toMatchObject({ kind: 'work-station', parentId: street, successors: [] });
    const within = list((await admin.reads(`/units?within=${street}&limit=200`)).items).map(
      ({ name }) => name,
    );
    expect(within).toEqual(expect.arrayContaining(['新华街道办事处', '长安社区', '长安社区党委（示例）']));
    expect(within).not.toContain('太平社区');
  });

  it('while each lead says where the own office is, with a telephone that is no person’s', async () => {
    const lead = await world.as('street-lead');
    const office = { address: ' 示例路 8 号二楼 ', phone: '0990-1234567' };
    const kept = await lead.put(`/units/${street}/office`, office);
    expect(kept.body).toMatchObject({ officeAddress: '示例路 8 号二楼', officePhone: '0990-1234567' });
    const personal = await lead.put(`/units/${street}/office`, { ...office, phone: '139 0000 0000' });
    expect(personal.status).toBe(422);
    expect(codes(personal)).toEqual(['identity.office-phone-personal']);
    const foreign = await lead.put(`/units/${district}/office`, office);
    expect(foreign.status).toBe(403);
    expect(codes(foreign)).toEqual(['identity.office-not-yours']);
    const officer = await world.as('street-officer');
    expect((await officer.put(`/units/${street}/office`, office)).status).toBe(403);
    const given = await admin.put(`/units/${district}/office`, { address: '示例大街 1 号' });
    expect(given.body).toMatchObject({ officeAddress: '示例大街 1 号', officePhone: null });
    const closed = await added({ kind: 'department', name: '旧局（示例）', parentId: district });
    await admin.does(`/units/${closed}/close`, { lastDay: '2025-03-04' });
    await world.at('2025-03-05T09:00:00+08:00');
    const late = await admin.put(`/units/${closed}/office`, office);
    expect([late.status, codes(late)]).toEqual([409, ['identity.unit-closed']]);
  });

  it('by adding, renaming, moving and ending units', async () => {
    const id = await added({ kind: 'department', name: '卫健局（示例）', parentId: district });
    const { headers } = await admin.get(`/units/${id}`);
    const renamed = await admin.patch(
      `/units/${id}`,
      { name: '卫生健康局（示例）' },
      { 'if-match': String(headers.etag) },
    );
    expect(renamed.body).toMatchObject({ name: '卫生健康局（示例）', version: 2, validTo: null });
    const stale = await admin.patch(
      `/units/${id}`,
      { name: '别的名字' },
      { 'if-match': String(headers.etag) },
    );
    expect(stale.status).toBe(412);
    const closed = await admin.does(`/units/${id}/close`, { lastDay: '2025-12-31' });
    expect(closed.validTo).toBe('2025-12-31');
    const then = async (on: string) =>
      list((await admin.reads(`/units?kind=department&on=${on}`)).items).map((unit) => text(unit.id));
    expect(await then('2025-12-31')).toContain(id);
    expect(await then('2026-01-01')).not.toContain(id);
    expect(codes(await admin.patch(`/units/${id}`, { name: '又一个名字' }))).toEqual([
      'identity.unit-closed',
    ]);
  });

  it('and hears every reason against what does not fit', async () => {
    const changan = await unitOf('长安社区');
    const wrong = await add({
      kind: 'community',
      name: '错社区',
      parentId: district,
      placeId: changan.stationId,
    });
    expect(wrong.status).toBe(422);
    expect(codes(wrong)).toEqual(['identity.unit-parent-kind', 'identity.unit-place-unknown']);
    const twice = await add({ kind: 'residents-committee', name: '第二居委会', parentId: changan.id });
    expect(codes(twice)).toEqual(['identity.unit-body-twice']);
    const third = await added({
      kind: 'community',
      name: '第三社区（示例）',
      parentId: street,
      stationId: changan.stationId,
    });
    const fourth = await add({
      kind: 'community',
      name: '第四社区（示例）',
      parentId: street,
      stationId: changan.stationId,
    });
    expect(codes(fourth)).toEqual(['identity.station-full']);
    const elsewhere = await unitOf('新起街道办事处');
    const moved = await admin.patch(`/units/${third}`, { parentId: elsewhere.id });
    expect(codes(moved)).toEqual(['identity.station-of-another-street']);
    const below = await admin.patch(`/units/${street}`, { parentId: third });
    expect(codes(below)).toEqual([
      'identity.unit-below-itself',
      'identity.unit-parent-kind',
      'identity.unit-outlives-parent',
    ]);
    const full = await admin.post(`/units/${street}/close`, { lastDay: '2025-12-31' });
    expect([full.status, codes(full)]).toEqual([
      409,
      ['identity.unit-has-open-units', 'identity.unit-has-members'],
    ]);
  });

  it('alone: settings administrators, leads and supervisors read it', async () => {
    for (const who of ['settings-admin', 'street-lead', 'district-supervisor']) {
      const person = await world.as(who);
      expect((await person.get(`/units/${street}`)).status).toBe(200);
      expect((await person.post('/units', {})).status).toBe(403);
    }
  });

  it('a community of two parts at once: only one of two additions of the same body is taken', async () => {
    const community = await added({ kind: 'community', name: '新社区（示例）', parentId: street });
    const body = { kind: 'party-organization', name: '新社区党委（示例）', parentId: community };
    const answers = await Promise.all([add(body), add(body), add(body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
  });

  it('splits a community: the old one ends with its bodies and roles, and says what came of it', async () => {
    const taiping = await unitOf('太平社区');
    const id = text(taiping.id);
    await added({ kind: 'residents-committee', name: '太平社区居委会（示例）', parentId: id });
    const wish = {
      ...{
        kind: 'split',
        predecessorIds: [id],
        effectiveOn: '2025-07-01',
        document: '勃政发〔2025〕7号（示例）',
      },
      successors: [{ name: '东太平社区（示例）' }, { name: '西太平社区（示例）' }],
    };
    const early = await admin.post('/unit-reorganizations', { ...wish, effectiveOn: '2025-03-03' });
    expect(codes(early)).toEqual(['identity.reorganization-backdated']);
    const done = await admin.does('/unit-reorganizations', wish);
    expect(list(done.successors).map(({ name }) => name)).toEqual([
      '东太平社区（示例）',
      '西太平社区（示例）',
    ]);
    expect(
      list(done.endedRoles)
        .map(({ login }) => login)
        .sort(),
    ).toEqual(['taiping.community-clerk', 'taiping.community-lead', 'taiping.grid-worker']);
    const old = await admin.reads(`/units/${id}`);
    expect(old).toMatchObject({ validTo: '2025-06-30', successors: done.successors });
    const east = await admin.reads(`/units/${text(list(done.successors)[0]?.id)}`);
    expect(east).toMatchObject({ kind: 'community', validFrom: '2025-07-01', parentId: taiping.parentId });
    expect(list(east.predecessors)).toEqual([{ id, name: '太平社区' }]);
    const bodies = list((await admin.reads(`/units?parentId=${id}`)).items);
    expect(bodies.map(({ validTo }) => validTo)).toEqual(['2025-06-30']);
    expect(codes(await admin.post('/unit-reorganizations', wish))).toEqual(['identity.unit-closed']);
    const clerk = await world.as('taiping.community-clerk');
    expect((await clerk.get('/units')).status).toBe(200);
    world.clock.set('2025-07-01T09:00:00+08:00');
    expect((await clerk.get('/units')).status).toBe(403);
    world.clock.set('2025-03-03T08:00:00+08:00');
  });

  it('merges two communities of one street into one, all or nothing', async () => {
    const [kanghua, zhenan, huayuan] = await Promise.all(['康华社区', '镇安社区', '花园社区'].map(unitOf));
    const wish = (...units: (Json | undefined)[]) => ({
      ...{ kind: 'merge', predecessorIds: units.map((unit) => unit?.id), effectiveOn: '2025-07-01' },
      ...{ document: '勃政发〔2025〕8号（示例）', successors: [{ name: '康镇社区（示例）' }] },
    });
    const apart = await admin.post('/unit-reorganizations', wish(kanghua, huayuan));
    expect(codes(apart)).toEqual(['identity.predecessors-of-several-streets']);
    const ended = await rows(world, 'SELECT 1 FROM unit WHERE id = $1 AND valid_to IS NOT NULL', [
      text(kanghua?.id),
    ]);
    expect(ended).toEqual([]);
    const done = await admin.does('/unit-reorganizations', wish(kanghua, zhenan));
    expect(list(done.predecessors)).toHaveLength(2);
    expect(list((await admin.reads('/unit-reorganizations')).items).length).toBeGreaterThan(0);
  });
});

describe('the settings administrator keeps the places', () => {
  let world: World;
  let admin: Person;
  beforeAll(async () => {
    world = await World.start();
    admin = await world.as('settings-admin');
  });
  afterAll(async () => {
    await world.stop();
  });

  const streetOf = async () => {
    const { items } = await world.anonymous().reads('/places?level=street&q=990001001');
    return text(list(items)[0]?.id);
  };

  it('with their codes, days and documents, for everybody to read', async () => {
    const parentId = await streetOf();
    const place = {
      ...{ code: '990001001009', name: '春晖社区（示例）', level: 'community', parentId, urbanRural: '111' },
      ...{ validFrom: '2025-07-01', source: '勃政发〔2025〕9号（示例）' },
    };
    const made = await admin.does('/places', place);
    const grid = {
      ...place,
      code: '990001001009001',
      name: '第一网格（示例）',
      level: 'grid',
      parentId: made.id,
    };
    await admin.does('/places', grid);
    const on = async (day: string) =>
      list((await world.anonymous().reads(`/places?parentId=${parentId}&on=${day}`)).items).map(
        ({ code }) => code,
      );
    expect(await on('2025-06-30')).not.toContain('990001001009');
    expect(await on('2025-07-01')).toContain('990001001009');
    expect(codes(await admin.post('/places', place))).toEqual(['reference.place-code-taken']);
    const ended = await admin.patch(`/places/${text(made.id)}`, { validTo: '2026-06-30' });
    expect(codes(ended)).toEqual(['reference.place-has-open-children']);
    const renamed = await admin.patch(`/places/${text(made.id)}`, { name: '春晖苑社区（示例）' });
    expect(renamed.body).toMatchObject({ name: '春晖苑社区（示例）', version: 2, urbanRural: '111' });
  });

  it('and hears every reason against a code that does not fit', async () => {
    const parentId = await streetOf();
    const wrong = await admin.post('/places', {
      ...{ code: '990001002999', name: '错地（示例）', level: 'community', parentId },
      ...{ validFrom: '2025-07-01', validTo: '2025-06-30', source: '无（示例）' },
    });
    expect(wrong.status).toBe(422);
    expect(codes(wrong)).toEqual([
      'reference.place-code-part',
      'reference.place-code-elsewhere',
      'reference.place-ends-early',
    ]);
    const officer = await world.as('street-officer');
    expect((await officer.post('/places', {})).status).toBe(403);
    expect((await world.anonymous().get('/places/01890000-0000-7000-8000-000000000000')).status).toBe(404);
  });
});
