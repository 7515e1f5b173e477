import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CERTIFICATE, enteredOrganization } from '../support/given-organization.js';
import { codes, list, text } from '../support/person.js';
import { World } from '../support/world.js';

describe('asking how a supplier stood on a day', () => {
  let world: World;
  let id: string;
  const on = async (day: string) => {
    const clerk = await world.as('community-clerk');
    const { state, eligible, reasons } = await clerk.reads(`/organizations/${id}/standing?on=${day}`);
    return [state, eligible, list(reasons).map((each) => text(each.code).replace('registry.', ''))];
  };
  const decide = async (at: string, action: string) => {
    world.clock.set(`${at}T10:00:00+08:00`);
    await (await world.as('street-lead')).does(`/organizations/${id}/${action}`, { reason: '示例理由' });
  };

  beforeAll(async () => {
    world = await World.start();
    id = await enteredOrganization(world);
    await decide('2025-03-10', 'verify');
    await decide('2025-05-06', 'suspend');
    await decide('2025-06-03', 'reinstate');
  });
  afterAll(async () => {
    await world.stop();
  });

  it.each([
    ['2025-03-02', null, ['organization-not-active']],
    ['2025-03-03', 'registered', ['organization-not-active']],
    ['2025-03-10', 'active', []],
    ['2025-05-05', 'active', []],
    ['2025-05-06', 'suspended', ['organization-not-active']],
    ['2025-06-03', 'active', []],
    ['2025-12-31', 'active', []],
    ['2026-01-01', 'active', ['certificate-missing']],
    ['9999-12-31', 'active', ['certificate-missing']],
    ['0001-01-01', null, ['organization-not-active', 'certificate-missing']],
  ])('on %s', async (day, state, reasons) => {
    expect(await on(day)).toEqual([state, reasons.length === 0, reasons]);
  });

  it('sees an expired certificate restored by a renewal, and a failed check end it', async () => {
    const officer = await world.as('street-officer');
    const record = (body: object) => officer.does(`/organizations/${id}/credentials`, body);
    const next = { ...CERTIFICATE, number: '示例字第2号', validFrom: '2026-01-05', validTo: '2029-12-31' };
    await record(next);
    expect(await on('2026-01-04')).toEqual(['active', false, ['certificate-missing']]);
    expect(await on('2026-01-05')).toEqual(['active', true, []]);
    const check = { kind: 'annual-check', issuer: '示例登记机关', validFrom: '2026-05-31' };
    await record({ ...check, year: 2025, result: 'absent' });
    expect(await on('2026-05-30')).toEqual(['active', true, []]);
    expect(await on('2026-05-31')).toEqual(['active', false, ['annual-check-failed']]);
  });

  it('answers for today unless a day is named', async () => {
    const lead = await world.as('organization-lead');
    expect(await lead.reads(`/organizations/${id}/standing`)).toMatchObject({
      on: '2025-06-03',
      eligible: true,
    });
  });

  it('refuses a day that does not exist, and knows no other organization', async () => {
    const lead = await world.as('organization-lead');
    const wrong = await lead.get(`/organizations/${id}/standing?on=2025-02-30`);
    expect(wrong.status).toBe(400);
    expect(codes(wrong)).not.toEqual([]);
    expect((await lead.get('/organizations/01890000-0000-7000-8000-000000000000/standing')).status).toBe(404);
    const expert = await (await world.as('expert')).get(`/organizations/${id}/standing`);
    expect([expert.status, codes(expert)]).toEqual([403, ['identity.permission-missing']]);
  });

  it('asks what a certain purchase would say: every reason with its rule, and papers that ran out', async () => {
    const officer = await world.as('street-officer');
    const ask = async (query: string) => {
      const { eligible, reasons } = await officer.reads(`/organizations/${id}/eligibility?${query}`);
      const told = list(reasons).map(({ code, params }) => [
        text(code).replace('registry.', ''),
        ...Object.values(params ?? {}),
      ]);
      return [eligible, told];
    };
    expect(await ask('category=ELD&on=2025-06-10')).toEqual([true, []]);
    expect(await ask('category=PSY&on=2025-05-06')).toEqual([
      false,
      [['organization-not-active'], ['category-not-covered', 'PSY']],
    ]);
    const insurance = { kind: 'insurance', issuer: '示例保险公司', validFrom: '2025-01-01' };
    const record = (body: object) => officer.does(`/organizations/${id}/credentials`, body);
    await record({ ...insurance, validTo: '2025-06-30' });
    const demanded = (on: string) => ask(`category=ELD&required=insurance&required=tax-proof&on=${on}`);
    expect(await demanded('2025-06-30')).toEqual([false, [['proof-missing', 'tax-proof']]]);
    await record({ ...insurance, kind: 'tax-proof' });
    expect(await demanded('2025-06-30')).toEqual([true, []]);
    expect(await demanded('2025-07-01')).toEqual([false, [['proof-missing', 'insurance']]]);
    await record({ ...insurance, validFrom: '2025-07-01', validTo: '2026-06-30' });
    expect(await demanded('2025-07-01')).toEqual([true, []]);
    expect(await ask('category=ELD&required=insurance&on=2025-07-01')).toEqual([true, []]);
  });

  it('lets an organization ask about itself, and about nobody else', async () => {
    const lead = await world.as('organization-lead');
    const own = text(list((await lead.reads('/me')).memberships)[0]?.unitId);
    expect(await lead.reads(`/organizations/${own}/eligibility?category=ELD`)).toMatchObject({
      eligible: true,
    });
    const other = await lead.get(`/organizations/${id}/eligibility?category=ELD`);
    expect([other.status, codes(other)]).toEqual([403, ['registry.not-own-organization']]);
    expect((await lead.get(`/organizations/${own}/eligibility`)).status).toBe(400);
    expect((await lead.get(`/organizations/${own}/eligibility?category=ELD&required=age`)).status).toBe(400);
    const unknown = '/organizations/01890000-0000-7000-8000-000000000000/eligibility?category=ELD';
    expect((await (await world.as('street-officer')).get(unknown)).status).toBe(404);
  });
});
