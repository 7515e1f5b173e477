import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CERTIFICATE, enteredOrganization, freshUscc, registration } from '../support/given-organization.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('who can be a supplier, and what becomes of its record', () => {
  let world: World;
  let officer: Person;
  let lead: Person;

  beforeAll(async () => {
    world = await World.start();
    officer = await world.as('street-officer');
    lead = await world.as('street-lead');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('no class-one institution and no mass organization, by the rule', async () => {
    for (const legalForm of ['institution-class-one', 'mass-organization']) {
      const refused = await officer.post(
        '/organizations',
        registration({ legalForm, uscc: freshUscc('12'), areas: ['999999'] }),
      );
      expect([refused.status, codes(refused)]).toEqual([
        422,
        ['registry.form-barred', 'registry.area-unknown'],
      ]);
      expect(list(refused.body.violations)[0]?.rule).toBe('102号令 art. 8');
    }
    const second = registration({
      legalForm: 'institution',
      uscc: freshUscc('12'),
      businessScope: '养老服务',
    });
    expect((await officer.post('/organizations', second)).body).toMatchObject({
      ...{ legalForm: 'institution', businessScope: '养老服务' },
    });
  });

  it('a change of what the certificate says is made by the registrar and verified anew by another', async () => {
    const id = await enteredOrganization(world);
    await lead.does(`/organizations/${id}/verify`, { reason: '已核对（示例）' });
    const amended = await lead.patch(`/organizations/${id}`, { name: '晨光养老服务中心（示例）' });
    expect([amended.status, amended.body.state]).toEqual([403, undefined]);
    const changed = await officer.patch(`/organizations/${id}`, {
      ...{ name: '晨光养老服务中心（示例）', categories: ['ELD', 'AID'], businessScope: '居家养老（示例）' },
    });
    expect(changed.body).toMatchObject({
      ...{ state: 'registered', name: '晨光养老服务中心（示例）', categories: ['ELD', 'AID'] },
    });
    const reasons = list((await officer.reads(`/organizations/${id}/history`)).items);
    expect(reasons[0]).toMatchObject({ action: 'amend', from: 'active', to: 'registered' });
    const [unit] = await rows<{ name: string }>(world, `SELECT name FROM unit WHERE id = '${id}'`);
    expect(unit?.name).toBe('晨光养老服务中心（示例）');
    expect((await lead.does(`/organizations/${id}/verify`, { reason: '已核对变更（示例）' })).state).toBe(
      'active',
    );
    const stranger = await world.as('tiexi.street-officer');
    expect((await stranger.patch(`/organizations/${id}`, { areas: [] })).status).toBe(403);
    const wrong = await officer.patch(`/organizations/${id}`, { categories: ['ZZZ'], areas: ['999999'] });
    expect(codes(wrong)).toEqual(['registry.category-unknown', 'registry.area-unknown']);
    expect((await officer.patch(`/organizations/${id}`, { areas: [] }, { 'if-match': '' })).status).toBe(428);
    expect((await officer.patch(`/organizations/${id}`, { areas: [] }, { 'if-match': '"1.x"' })).status).toBe(
      412,
    );
  });

  it('the organization itself says where it is active, and no more', async () => {
    const own = await world.as('organization-lead');
    const [membership] = list((await own.reads('/me')).memberships);
    const id = text(membership?.unitId);
    const [place] = await rows<{ code: string }>(world, 'SELECT code FROM place ORDER BY code LIMIT 1');
    const changed = await own.patch(`/organizations/${id}`, { areas: [place?.code] });
    expect(changed.body).toMatchObject({ state: 'active', areas: [place?.code] });
    const refused = await own.patch(`/organizations/${id}`, { name: '别的名字', areas: [] });
    expect([refused.status, codes(refused)]).toEqual([403, ['registry.certified-by-registrar']]);
  });

  it('and who leaves the register is changed no more', async () => {
    const id = await enteredOrganization(world, CERTIFICATE);
    const district = await world.as('district-supervisor');
    await district.does(`/organizations/${id}/withdraw`, { reason: '机构解散（示例）' });
    const late = await district.patch(`/organizations/${id}`, { areas: [] });
    expect([late.status, codes(late)]).toEqual([409, ['registry.organization-withdrawn']]);
  });
});
