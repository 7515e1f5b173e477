import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enteredOrganization, freshUscc, registration } from '../support/given-organization.js';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

const REASON = { reason: '已核对登记证书原件' };

describe('entering suppliers into the register', () => {
  let world: World;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('mends the writing of a code and leaves the organization to be verified', async () => {
    const officer = await world.as('street-officer');
    const uscc = freshUscc();
    const { items: places } = await officer.reads('/places?limit=1');
    const areas = [text(list(places)[0]?.code)];
    const answer = await officer.post(
      '/organizations',
      registration({ uscc: ` ${uscc.toLowerCase()} `, areas }),
    );
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ uscc, areas, state: 'registered', actions: [] });
    expect(answer.headers.location).toBe(`/api/v1/organizations/${text(answer.body.id)}`);
    const other = await world.as('organization-lead');
    expect(await other.reads(`/organizations/${text(answer.body.id)}`)).toMatchObject({ uscc, actions: [] });
  });

  it('names everything wrong with a code, the categories and the areas, and stores nothing', async () => {
    const officer = await world.as('street-officer');
    const body = registration({ categories: ['ELD', 'XXX'], areas: ['999999'], legalForm: 'foundation' });
    const answer = await officer.post('/organizations', body);
    expect([answer.status, codes(answer)]).toEqual([
      422,
      ['registry.uscc-form', 'registry.category-unknown', 'registry.area-unknown'],
    ]);
    const [newest] = list((await officer.reads('/organizations?limit=1')).items);
    expect(newest).not.toMatchObject({ legalForm: 'foundation' });
  });

  it.each([
    ['too short', '5299000', 'registry.uscc-length'],
    ['with an O', '52990000MK001001OA', 'registry.uscc-letters'],
    ['with a slip', '52990000MK0010017B', 'registry.uscc-check'],
  ])('refuses a code that is %s', async (_, uscc, code) => {
    const answer = await (
      await world.as('district-supervisor')
    ).post('/organizations', registration({ uscc }));
    expect([answer.status, codes(answer)]).toEqual([422, [code]]);
  });

  it('takes a code whose inner check digit is odd, with a warning', async () => {
    const uscc = '91110108MA01YBNX62';
    const district = await world.as('district-supervisor');
    const body = await district.does('/organizations', registration({ uscc, legalForm: 'enterprise' }));
    expect(list(body.warnings).map((each) => text(each.code))).toEqual(['registry.organization-code-check']);
  });

  it('refuses a code that is registered already', async () => {
    const officer = await world.as('street-officer');
    const answer = await officer.post('/organizations', registration({ uscc: '52990000MK0010017A' }));
    expect([answer.status, codes(answer)]).toEqual([409, ['registry.already-registered']]);
  });

  it('is verified, suspended, reinstated and withdrawn, each step with its reason', async () => {
    const id = await enteredOrganization(world);
    const lead = await world.as('street-lead');
    expect((await lead.reads(`/organizations/${id}`)).actions).toEqual(['verify']);
    expect(await lead.does(`/organizations/${id}/verify`, REASON)).toMatchObject({
      state: 'active',
      actions: ['suspend'],
    });
    await lead.does(`/organizations/${id}/suspend`, { reason: '未按期整改' });
    const district = await world.as('district-supervisor');
    await district.does(`/organizations/${id}/reinstate`, { reason: '整改完成' });
    const gone = await district.does(`/organizations/${id}/withdraw`, { reason: '已注销登记' });
    expect(gone).toMatchObject({ state: 'withdrawn', actions: [] });
    const { items } = await lead.reads(`/organizations/${id}/history`);
    expect(items).toMatchObject([
      { action: 'withdraw', role: 'district-supervisor', reason: '已注销登记' },
      { action: 'reinstate', reason: '整改完成' },
      { action: 'suspend', from: 'active', to: 'suspended', reason: '未按期整改' },
      { action: 'verify', role: 'street-lead', reason: REASON.reason },
    ]);
    const again = await district.post(`/organizations/${id}/reinstate`, REASON);
    expect(again.status).toBe(409);
  });

  it('is verified by nobody who entered it, nor by another street, nor without a certificate or a reason', async () => {
    const district = await world.as('district-supervisor');
    const own = text((await district.does('/organizations', registration())).id);
    const self = await district.post(`/organizations/${own}/verify`, REASON);
    expect([self.status, codes(self)]).toEqual([403, ['registry.registrar-verifies']]);
    const id = await enteredOrganization(world, { validTo: '2025-03-02' });
    const stranger = await (await world.as('tiexi.street-lead')).post(`/organizations/${id}/verify`, REASON);
    expect([stranger.status, codes(stranger)]).toEqual([403, ['registry.other-registrar']]);
    const expired = await district.post(`/organizations/${id}/verify`, REASON);
    expect([expired.status, codes(expired)]).toEqual([422, ['registry.certificate-missing']]);
    expect(await district.reads(`/organizations/${id}/history`)).toMatchObject({ items: [], next: null });
    expect((await district.post(`/organizations/${id}/verify`, { reason: ' ' })).status).toBe(422);
    expect(
      (await (await world.as('street-officer')).post(`/organizations/${id}/verify`, REASON)).status,
    ).toBe(403);
  });
});
