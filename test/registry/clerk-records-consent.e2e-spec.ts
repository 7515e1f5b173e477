import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acceptedProject, phoneOf } from '../support/given-project.js';
import { givenConsent, givenResident, textFor } from '../support/given-resident.js';
import { codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('residents and what they agree to', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('enters a resident, whom everybody sees masked', async () => {
    const clerk = await world.as('community-clerk');
    const answer = await clerk.post('/residents', {
      ...{ name: ' 欧阳示例 ', phone: '+86 139-0000-0100', birthFrom: 1945 },
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toBe(`/api/v1/residents/${text(answer.body.id)}`);
    expect(answer.body).toMatchObject({
      name: '欧***',
      phone: '139****0100',
      birthFrom: 1945,
      keyGroup: null,
    });
    const officer = await world.as('street-officer');
    expect(await officer.reads(`/residents/${text(answer.body.id)}`)).toEqual(answer.body);
    const { items } = await officer.reads('/residents');
    expect(list(items).map(({ id }) => id)).toContain(answer.body.id);
    const [row] = await rows<{ name_sealed: Buffer; phone_mac: string }>(
      world,
      'SELECT name_sealed, phone_mac FROM resident WHERE id = $1',
      [answer.body.id],
    );
    expect(row?.name_sealed.toString()).not.toContain('欧');
    expect(row?.phone_mac).toMatch(/^[0-9a-f]{8}\.[\w-]{43}$/);
  });

  it('finds a resident by phone however it is written, without an address that says it', async () => {
    const { id } = await givenResident(world, { name: '寻示例', phone: '13900000101' });
    const officer = await world.as('street-officer');
    const found = await officer.post('/residents/search', { phone: '+86 (139) 0000-0101' });
    expect([found.status, list(found.body.items).map((each) => each.id)]).toEqual([200, [id]]);
    expect((await officer.post('/residents/search', { phone: '13900000199' })).body.items).toEqual([]);
  });

  it('refuses the same name and phone, and takes another name on the same phone', async () => {
    const clerk = await world.as('community-clerk');
    const body = { name: '同示例', phone: '13900000102' };
    const both = await Promise.all([clerk.post('/residents', body), clerk.post('/residents', body)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const again = await clerk.post('/residents', { ...body, phone: '139 0000 0102' });
    expect([again.status, codes(again)]).toEqual([409, ['registry.resident-known']]);
    expect((await clerk.post('/residents', { ...body, name: '同小示例' })).status).toBe(201);
    const wrong = await clerk.post('/residents', { ...body, name: '另示例', birthFrom: 1946 });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['registry.birth-band-wrong']]);
  });

  it('hides a community’s residents from every other unit', async () => {
    const { id } = await givenResident(world, { name: '隐示例', phone: '13900000103' });
    const stranger = await world.as('tiexi.street-officer');
    expect((await stranger.get(`/residents/${text(id)}`)).status).toBe(404);
    expect((await stranger.post('/residents/search', { phone: '13900000103' })).body.items).toEqual([]);
    const reveal = await stranger.post(`/residents/${text(id)}/reveal`, { reason: '上门服务联系' });
    expect(reveal.status).toBe(404);
    expect((await (await world.as('auditor')).get('/residents')).status).toBe(403);
  });

  it('records a consent with text, scope, channel and time, one in force for each scope', async () => {
    const { id } = await givenResident(world, { name: '愿示例', phone: '13900000104' });
    const clerk = await world.as('community-clerk');
    const textId = await textFor(world, 'return-visit');
    const body = { scope: 'return-visit', textId, channel: 'phone', givenAt: '2025-03-01T10:00:00+08:00' };
    const path = `/residents/${text(id)}/consents`;
    const both = await Promise.all([clerk.post(path, body), clerk.post(path, body)]);
    const [won, lost] = both[0].status === 201 ? both : [both[1], both[0]];
    expect(won.body).toMatchObject({ ...body, state: 'given', withdrawnAt: null });
    expect(won.headers.location).toBe(`/api/v1${path}/${text(won.body.id)}`);
    expect([lost.status, codes(lost)]).toEqual([409, ['registry.consent-given']]);
    expect(await clerk.reads(`${path}/${text(won.body.id)}`)).toEqual(won.body);
    expect((await clerk.reads(path)).items).toHaveLength(1);
  });

  it('says everything for which a consent doesn’t count', async () => {
    const { id } = await givenResident(world, { name: '童示例', phone: '13900000105', birthFrom: 2015 });
    const clerk = await world.as('community-clerk');
    const wrong = await clerk.post(`/residents/${text(id)}/consents`, {
      ...{ scope: 'service', textId: await textFor(world, 'recording'), channel: 'paper' },
      givenAt: '2025-03-03T08:00:01+08:00',
    });
    expect([wrong.status, codes(wrong)]).toEqual([
      422,
      ['registry.consent-text-unknown', 'registry.consent-in-future', 'registry.guardian-missing'],
    ]);
    const sound = { scope: 'service', textId: await textFor(world, 'service'), channel: 'paper' };
    const guardian = { name: '童父示例', relation: 'parent' };
    const consent = await clerk.does(`/residents/${text(id)}/consents`, { ...sound, guardian });
    expect(consent).toMatchObject({ guardianRelation: 'parent' });
    expect(JSON.stringify(consent)).not.toContain('童父');
  });

  it('keeps the group of a resident under a separate consent only, and forgets it with the consent', async () => {
    const { id } = await givenResident(world, { name: '独示例', phone: '13900000106' });
    const clerk = await world.as('community-clerk');
    const path = `/residents/${text(id)}`;
    const early = await clerk.put(`${path}/key-group`, { keyGroup: 'elderly-living-alone' });
    expect([early.status, codes(early)]).toEqual([422, ['registry.sensitive-consent-missing']]);
    const consent = await givenConsent(world, text(id), 'sensitive');
    const grouped = await clerk.put(`${path}/key-group`, { keyGroup: 'elderly-living-alone' });
    expect([grouped.status, grouped.body.keyGroup]).toEqual([200, 'elderly-living-alone']);
    await clerk.does(`${path}/consents/${text(consent.id)}/withdraw`, { channel: 'in-person' });
    expect(await clerk.reads(path)).toMatchObject({ keyGroup: null });
  });

  it('asks under a new edition of the text, and leaves earlier consents what they were', async () => {
    const { id } = await givenResident(world, { name: '新示例', phone: '13900000107' });
    const clerk = await world.as('community-clerk');
    const old = await textFor(world, 'third-party');
    const district = await world.as('district-supervisor');
    const published = await district.post('/consent-texts', { scope: 'third-party', text: '第二版：……' });
    expect([published.status, published.body.edition]).toEqual([201, 2]);
    const path = `/residents/${text(id)}/consents`;
    const outdated = await clerk.post(path, { scope: 'third-party', textId: old, channel: 'paper' });
    expect([outdated.status, codes(outdated)]).toEqual([422, ['registry.consent-text-outdated']]);
    const earlier = { textId: old, channel: 'paper', givenAt: '2025-02-01T08:00:00+08:00' };
    expect((await clerk.post(path, { scope: 'third-party', ...earlier })).status).toBe(201);
    await expect(rows(world, `UPDATE consent_text SET text = 'x'`)).rejects.toThrow('append-only');
    const stranger = await clerk.post('/consent-texts', { scope: 'service', text: '……' });
    expect(stranger.status).toBe(403);
  });

  describe('withdrawing', () => {
    let contractId: string;

    beforeAll(async () => {
      contractId = await acceptedProject(world, { recipients: 3, acceptedOn: '2025-03-03' });
    });

    it('stops calls under every contract at once, and keeps what was lawful', async () => {
      const { id } = await givenResident(world, { name: '撤示例', phone: phoneOf(1) });
      const consent = await givenConsent(world, text(id), 'return-visit');
      const clerk = await world.as('community-clerk');
      const path = `/residents/${text(id)}/consents/${text(consent.id)}/withdraw`;
      const answer = await clerk.post(path, { channel: 'phone' });
      expect([answer.status, answer.body]).toMatchObject([
        200,
        { state: 'withdrawn', withdrawalChannel: 'phone' },
      ]);
      const asked = await rows<{ consented: boolean; count: number }>(
        world,
        `SELECT consented, count(*)::int AS count FROM service_recipient
          WHERE contract_id = $1 GROUP BY consented ORDER BY consented`,
        [contractId],
      );
      expect(asked).toEqual([
        { consented: false, count: 1 },
        { consented: true, count: 2 },
      ]);
      expect((await clerk.post(path, { channel: 'phone' })).status).toBe(409);
      expect((await givenConsent(world, text(id), 'return-visit')).state).toBe('given');
    });

    it('is not to be done under another resident’s name', async () => {
      const { id } = await givenResident(world, { name: '甲示例', phone: '13900000108' });
      const other = await givenResident(world, { name: '乙示例', phone: '13900000109' });
      const consent = await givenConsent(world, text(id), 'service');
      const clerk = await world.as('community-clerk');
      const path = `/residents/${text(other.id)}/consents/${text(consent.id)}/withdraw`;
      expect((await clerk.post(path, { channel: 'phone' })).status).toBe(404);
      expect((await clerk.get(`/residents/${text(other.id)}/consents/${text(consent.id)}`)).status).toBe(404);
    });
  });
});
