import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { givenResident } from '../support/given-resident.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { linesOf, uploaded, workbook } from '../support/sheet-files.js';
import { World } from '../support/world.js';

const NOBODY = '00000000-0000-7000-8000-000000000000';

describe('who works and who helps', () => {
  let world: World;
  let lead: Person;
  let officer: Person;
  let clerk: Person;
  let own: string;
  let other: string;
  let phones = 0;

  const phone = () => `1390000${String((phones += 1)).padStart(4, '0')}`;
  const worker = (change: object = {}) => ({
    ...{ name: '李示例', phone: phone(), organizationId: own, post: '项目主管', validFrom: '2024-03-01' },
    ...change,
  });
  const certificate = (number: string) => ({
    ...{ level: 'intermediate', certificateNumber: number },
    ...{ certificateFrom: '2023-06-01', certificateTo: '2025-05-31' },
  });
  const unitOf = async (who: string) => {
    const [membership] = list((await (await world.as(who)).reads('/me')).memberships);
    return text(membership?.unitId);
  };

  beforeAll(async () => {
    world = await World.start();
    lead = await world.as('organization-lead');
    officer = await world.as('street-officer');
    clerk = await world.as('community-clerk');
    own = await unitOf('organization-lead');
    other = await unitOf('hemu.organization-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('an organization enters its social workers, masked, and another verifies the certificate', async () => {
    const made = await lead.does('/social-workers', worker(certificate('示例社工字001号')));
    expect(made).toMatchObject({
      ...{ name: '李**', phone: '139****0001', level: 'intermediate', certified: false, verifiedOn: null },
      employments: [{ organizationId: own, post: '项目主管', validTo: null }],
    });
    const path = `/social-workers/${text(made.id)}`;
    expect((await lead.post(`${path}/verify`)).status).toBe(403);
    expect(await officer.does(`${path}/verify`)).toMatchObject({ certified: true, verifiedOn: '2025-03-03' });
    expect(codes(await officer.post(`${path}/verify`))).toEqual(['people.certificate-verified']);
    const rival = await world.as('hemu.organization-lead');
    expect((await rival.get(path)).status).toBe(404);
    expect((await rival.post(`${path}/reveal`, { reason: '想知道是谁' })).status).toBe(404);
    expect(await officer.does(`${path}/reveal`, { reason: '核对证书原件' })).toEqual({
      ...{ name: '李示例', phone: '13900000001' },
    });
    world.clock.set('2025-06-01T08:00:00+08:00');
    expect((await officer.reads(path)).certified).toBe(false);
    world.clock.set('2025-03-03T08:00:00+08:00');
    const renewed = await lead.patch(path, {
      ...certificate('示例社工字002号'),
      certificateTo: '2028-05-31',
    });
    expect(renewed.body).toMatchObject({ certificateTo: '2028-05-31', certified: false, verifiedOn: null });
  });

  it('but not twice, not another’s, and not with half a certificate', async () => {
    const first = worker({ name: '王示例' });
    await lead.does('/social-workers', first);
    const again = await lead.post('/social-workers', first);
    expect([again.status, codes(again)]).toEqual([409, ['people.worker-known']]);
    const foreign = await lead.post('/social-workers', worker({ organizationId: other }));
    expect([foreign.status, codes(foreign)]).toEqual([403, ['people.employer-not-yours']]);
    const wrong = {
      certificateNumber: '示例社工字009号',
      validFrom: '2025-03-04',
      organizationId: NOBODY,
    };
    expect(codes(await officer.post('/social-workers', worker(wrong)))).toEqual([
      ...['people.certificate-incomplete', 'people.employer-unknown', 'people.begins-late'],
    ]);
  });
  it('may work for two, and is without an employer when the last employment ends', async () => {
    const made = await lead.does('/social-workers', worker({ name: '孙示例' }));
    const path = `/social-workers/${text(made.id)}`;
    const second = { organizationId: other, post: '督导', validFrom: '2025-01-01' };
    expect(list((await officer.does(`${path}/employ`, second)).employments)).toHaveLength(2);
    const doubled = await officer.post(`${path}/employ`, second);
    expect([doubled.status, codes(doubled)]).toEqual([409, ['people.employed-already']]);
    const ends = { validTo: '2025-03-02', reason: '合同期满（示例）' };
    const unattached = async () =>
      list((await officer.reads('/social-workers?unattached=true')).items).map(({ id }) => text(id));
    for (const { id } of list((await officer.reads(path)).employments)) {
      expect(await unattached()).not.toContain(text(made.id));
      await officer.does(`${path}/employments/${text(id)}/end`, ends);
    }
    expect(await unattached()).toContain(text(made.id));
    const [employment] = list((await officer.reads(path)).employments);
    const late = await officer.post(`${path}/employments/${text(employment?.id)}/end`, ends);
    expect(codes(late)).toEqual(['people.employment-ended']);
    // Whom it employed stays an organization's to read, and counts for recusal.
    expect((await lead.reads(path)).name).toBe('孙**');
  });

  it('comes by sheet too, and goes out masked', async () => {
    const [organization] = await rows<{ uscc: string }>(
      world,
      `SELECT uscc FROM organization WHERE id = '${own}'`,
    );
    const headers = ['姓名', '手机', '证书级别', '证书编号', '证书生效日期', '证书失效日期'];
    headers.push('任职组织代码', '岗位', '任职日期');
    const line = (name: string, uscc: string, number: string | null = null) =>
      [
        name,
        phone(),
        number && '社会工作师',
        number,
        number && '2023-06-01',
        null,
        uscc,
        '社工',
        '2024-01-01',
      ] as const;
    const run = async (lines: readonly (readonly (string | null)[])[]) => {
      const fileId = await uploaded(lead, '社工.xlsx', await workbook([headers, ...lines]));
      const made = await lead.does('/social-workers/imports', { fileId, mode: 'store', onError: 'refuse' });
      await world.drain();
      return lead.reads(`/imports/${text(made.id)}`);
    };
    const uscc = organization?.uscc ?? '';
    const bad = await run([line('周示例', uscc), line('吴示例', '52990000MK9999999X', '示例社工字001号')]);
    expect(bad).toMatchObject({ state: 'refused', rowsBad: 1, violations: [] });
    expect(list(bad.errors).map(({ code }) => code)).toEqual(['people.employer-unknown']);
    expect(await run([line('周示例', uscc), line('郑示例', uscc, '示例社工字088号')])).toMatchObject({
      state: 'done',
      rowsGood: 2,
    });
    const sheet = (await linesOf((await lead.download('/social-workers/export')).body)).flat().join(' ');
    expect(sheet).toContain('郑**');
    expect(sheet).not.toMatch(/郑示例|1390000\d{4}/);
  });

  it('a volunteer’s hours are kept by the day, never more than it has, and taken back by an entry', async () => {
    const helped = phone();
    await givenResident(world, { name: '赵示例', phone: helped, birthFrom: 1950 });
    const made = await clerk.does('/volunteers', { name: '赵示例', phone: helped });
    expect(made).toMatchObject({ name: '赵**', wasServed: true, minutes: 0, leftOn: null });
    expect((await clerk.does('/volunteers', { name: '钱示例', phone: phone() })).wasServed).toBe(false);
    const path = `/volunteers/${text(made.id)}`;
    const hours = { servedOn: '2025-03-01', minutes: 800, activity: '独居老人探访（示例）' };
    const both = await Promise.all([1, 2].map(() => clerk.post(`${path}/hours`, hours)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = both.find(({ status }) => status === 422);
    expect(refused && codes(refused)).toEqual(['people.day-over']);
    const tomorrow = await clerk.post(`${path}/hours`, { ...hours, servedOn: '2025-03-04' });
    expect(codes(tomorrow)).toEqual(['people.served-later']);
    const [entry] = list((await clerk.reads(`${path}/hours`)).items);
    const correct = `${path}/hours/${text(entry?.id)}/correct`;
    expect((await clerk.does(correct, { reason: '重复录入（示例）' })).minutes).toBe(0);
    expect(codes(await clerk.post(correct, { reason: '再次' }))).toEqual(['people.entry-corrected']);
    const [against] = list((await clerk.reads(`${path}/hours`)).items);
    expect(against).toMatchObject({ minutes: -800, correctsId: entry?.id });
    expect(codes(await clerk.post(`${path}/hours/${text(against?.id)}/correct`, { reason: '再次' }))).toEqual(
      ['people.correction-of-correction'],
    );
    expect((await clerk.does(`${path}/hours`, { ...hours, minutes: 1440 })).minutes).toBe(1440);
    await expect(rows(world, 'UPDATE volunteer_hours SET minutes = 1')).rejects.toThrow();
    const neighbour = await world.as('taiping.community-clerk');
    expect((await neighbour.get(path)).status).toBe(404);
    await clerk.does(`${path}/leave`);
    expect(codes(await clerk.post(`${path}/leave`))).toEqual(['people.volunteer-left']);
  });

  it('and nothing of them lies open', async () => {
    const [found] = await rows<{ count: number }>(
      world,
      `SELECT count(*)::int FROM known_person WHERE encode(name_sealed, 'escape') LIKE '%示例%'`,
    );
    expect(found?.count).toBe(0);
  });
});
