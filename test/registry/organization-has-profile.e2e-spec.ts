import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enteredOrganization, freshUscc, registration } from '../support/given-organization.js';
import { givenAccount, signedIn } from '../support/given-account.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('what a supplier is beside its certificate', () => {
  let world: World;
  let lead: Person;
  let officer: Person;
  let own: string;
  let path: string;
  const basis = '街道会议纪要第3期（示例）';

  beforeAll(async () => {
    world = await World.start();
    lead = await world.as('street-lead');
    officer = await world.as('street-officer');
    const [membership] = list((await (await world.as('organization-lead')).reads('/me')).memberships);
    own = text(membership?.unitId);
    path = `/organizations/${own}`;
  });
  afterAll(async () => {
    await world.stop();
  });

  it('a street makes it a hub, for a time and with a reason, and anybody finds the hubs', async () => {
    const tag = { kind: 'hub', validFrom: '2025-03-01', basis };
    const given = await lead.does(`${path}/designations`, tag);
    expect(given).toMatchObject({ tags: ['hub'], designations: [{ ...tag, validTo: null }] });
    const again = await lead.post(`${path}/designations`, tag);
    expect([again.status, codes(again)]).toEqual([409, ['profile.designation-overlaps']]);
    await lead.does(`${path}/designations`, { ...tag, kind: 'leading' });
    const hubs = async () =>
      list((await officer.reads('/organizations?tag=hub')).items).map(({ id }) => text(id));
    expect(await hubs()).toEqual([own]);
    const unready = await enteredOrganization(world);
    const early = await lead.post(`/organizations/${unready}/designations`, {
      ...{ ...tag, validFrom: '2025-03-04' },
    });
    expect(codes(early)).toEqual(['profile.not-active', 'profile.day-ahead']);
    const id = text(list(given.designations)[0]?.id);
    const end = { validTo: '2025-02-28', reason: '不再承担培育（示例）' };
    const wrong = await lead.post(`${path}/designations/${id}/end`, end);
    expect(codes(wrong)).toEqual(['profile.ends-early']);
    const other = await lead.post(`/organizations/${unready}/designations/${id}/end`, end);
    expect(other.status).toBe(404);
    const ended = await lead.does(`${path}/designations/${id}/end`, { ...end, validTo: '2025-03-03' });
    expect(ended).toMatchObject({ tags: ['leading', 'hub'] });
    expect(await hubs()).toEqual([own]);
    world.clock.set('2025-03-04T08:00:00+08:00');
    expect((await officer.reads(`${path}/profile`)).tags).toEqual(['leading']);
    expect(await hubs()).toEqual([]);
    const twice = await lead.post(`${path}/designations/${id}/end`, end);
    expect([twice.status, codes(twice)]).toEqual([409, ['profile.designation-ended']]);
    expect((await officer.post(`${path}/designations`, tag)).status).toBe(403);
  });

  it('two at once give one tag', async () => {
    const id = await enteredOrganization(world);
    await lead.does(`/organizations/${id}/verify`, { reason: '已核对（示例）' });
    const tag = { kind: 'hub', validFrom: '2025-03-01', basis };
    const district = await world.as('district-supervisor');
    const both = await Promise.all(
      [lead, district].map((each) => each.post(`/organizations/${id}/designations`, tag)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('its growth is assessed and planned, a young one too', async () => {
    const first = { level: 'initial', assessedOn: '2025-01-10', basis: '成立两个月（示例）', startUp: true };
    const bare = await officer.post(`${path}/assessments`, { ...first, assessedOn: '2026-01-01' });
    expect(codes(bare)).toEqual(['profile.day-ahead', 'profile.plan-missing']);
    const plan = '枢纽组织每月督导一次（示例）';
    await officer.does(`${path}/assessments`, { ...first, plan });
    const doubled = await officer.post(`${path}/assessments`, { ...first, plan });
    expect([doubled.status, codes(doubled)]).toEqual([409, ['profile.assessed-that-day']]);
    const grown = { ...first, level: 'mature', assessedOn: '2025-03-02', startUp: false };
    const { assessments } = await officer.does(`${path}/assessments`, grown);
    expect(list(assessments).map(({ level }) => level)).toEqual(['mature', 'initial']);
    await expect(rows(world, 'UPDATE capacity_assessment SET start_up = true')).rejects.toThrow();
  });

  it('the share of its certified social workers is told', async () => {
    const none = await officer.reads(`${path}/profile`);
    expect(none).toMatchObject({ workers: 0, certifiedPercent: null });
    const boss = await world.as('organization-lead');
    const worker = (phone: string, more: object = {}) =>
      boss.does('/social-workers', {
        ...{ name: '李示例', phone, organizationId: own, post: '社工', validFrom: '2024-01-01', ...more },
      });
    const certificate = {
      level: 'assistant',
      certificateNumber: '示例社工字101号',
      certificateFrom: '2024-01-01',
    };
    const { id } = await worker('13900007701', certificate);
    await worker('13900007702');
    await worker('13900007703');
    expect(await officer.reads(`${path}/profile`)).toMatchObject({ workers: 3, certifiedPercent: '0.00' });
    await officer.does(`/social-workers/${text(id)}/verify`);
    expect((await officer.reads(`${path}/profile`)).certifiedPercent).toBe('33.33');
  });

  it('an enterprise declares its size; a social organization is none', async () => {
    const money = (amount: string) => ({ amount, currency: 'CNY' });
    const size = { size: 'small', industry: '租赁和商务服务业', employees: 46 };
    const declaration = { ...size, revenue: money('8200000.00'), assets: money('3100000.00') };
    const none = await (await world.as('organization-lead')).post(`${path}/size-declarations`, declaration);
    expect([none.status, codes(none)]).toEqual([422, ['profile.not-enterprise']]);
    const entered = { uscc: freshUscc('91'), legalForm: 'enterprise', name: '示例物业服务有限公司（示例）' };
    const { id } = await officer.does('/organizations', registration(entered));
    const boss = await signedIn(world, await givenAccount(world, 'organization-lead', entered.name));
    const declared = await boss.does(`/organizations/${text(id)}/size-declarations`, declaration);
    expect(declared.size).toMatchObject({ ...declaration, declaredOn: '2025-03-04' });
    const foreign = await boss.post(`${path}/size-declarations`, declaration);
    expect(foreign.status).toBe(403);
  });

  it('whom to ask is known to it and to authorities, masked', async () => {
    const boss = await world.as('organization-lead');
    const contact = { kind: 'project', name: '孙示例', phone: '13900007711' };
    const made = await boss.does(`${path}/contacts`, contact);
    expect(made).toMatchObject({ kind: 'project', name: '孙**', phone: '139****7711', endedOn: null });
    const again = await boss.post(`${path}/contacts`, contact);
    expect([again.status, codes(again)]).toEqual([409, ['profile.contact-known']]);
    const rival = await world.as('hemu.organization-lead');
    expect((await rival.get(`${path}/contacts`)).status).toBe(403);
    expect((await rival.post(`${path}/contacts`, contact)).status).toBe(403);
    expect(
      (await rival.post(`${path}/contacts/${text(made.id)}/reveal`, { reason: '联系项目' })).status,
    ).toBe(403);
    const { items } = await officer.reads(`${path}/contacts`);
    expect(JSON.stringify(items)).not.toContain('13900007711');
    const shown = await officer.does(`${path}/contacts/${text(made.id)}/reveal`, { reason: '通知验收时间' });
    expect(shown).toEqual({ name: '孙示例', phone: '13900007711' });
    const ended = await boss.does(`${path}/contacts/${text(made.id)}/end`);
    expect(ended.endedOn).toBe('2025-03-04');
    expect(codes(await boss.post(`${path}/contacts/${text(made.id)}/end`))).toEqual([
      'profile.contact-ended',
    ]);
    expect((await boss.post(`${path}/contacts`, contact)).status).toBe(200);
  });
});
