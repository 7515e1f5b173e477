import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signedIn } from '../support/given-account.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const TODAY = '2025-03-03';

describe('memberships', () => {
  let world: World;
  let admin: Person;
  let lead: Person;
  let district: Person;
  let street: string;
  let community: string;
  let login: string;
  let person: Person;

  const unitId = async (name: string) => {
    const [unit] = await rows<{ id: string }>(world, 'SELECT id FROM unit WHERE name = $1', [name]);
    if (!unit) throw new Error(`no unit ${name}`);
    return unit.id;
  };
  const propose = (who: Person, role: string, unit: string, over: object = {}) =>
    who.post('/memberships', { login, unitId: unit, role, ...over });

  /** Somebody new, who has chosen a password. */
  const newcomer = async () => {
    login = `new.${randomUUID()}`;
    const { initialPassword } = await admin.does('/accounts', { login, name: '赵某' });
    const one = await signedIn(world, { login, password: text(initialPassword) });
    await rows(world, 'UPDATE account SET must_change_password = false WHERE login = $1', [login]);
    return one;
  };

  beforeAll(async () => {
    world = await World.start();
    admin = await world.as('account-admin');
    lead = await world.as('street-lead');
    district = await world.as('district-supervisor');
    street = await unitId('新华街道办事处');
    community = await unitId('长安社区');
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    person = await newcomer();
  });

  it('start at once where the lead gives an ordinary role, and end at once', async () => {
    expect((await person.get('/units')).status).toBe(403);
    const answer = await propose(lead, 'street-officer', street);
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toBe(`/api/v1/memberships/${text(answer.body.id)}`);
    expect(answer.body).toMatchObject({ state: 'active', validFrom: TODAY, validTo: null, actions: ['end'] });
    expect((await person.get('/units')).status).toBe(200);
    const ended = await lead.does(`/memberships/${text(answer.body.id)}/end`);
    expect(ended).toMatchObject({ state: 'ended', validTo: TODAY, actions: [] });
    expect((await person.get('/units')).status).toBe(403);
    expect((await lead.post(`/memberships/${text(answer.body.id)}/end`)).status).toBe(409);
    expect((await propose(lead, 'street-officer', street)).status).toBe(201);
  });

  it('of a sensitive role wait for the unit above', async () => {
    const proposed = await propose(lead, 'finance-officer', street);
    expect(proposed.body).toMatchObject({ state: 'proposed', actions: [] });
    const id = text(proposed.body.id);
    expect((await person.get('/units')).status).toBe(403);
    const own = await lead.post(`/memberships/${id}/approve`);
    expect([own.status, codes(own)]).toEqual([
      403,
      ['identity.membership-not-yours', 'identity.self-approval'],
    ]);
    expect((await admin.post(`/memberships/${id}/approve`)).status).toBe(403);
    expect((await (await world.as('xinqi.street-lead')).post(`/memberships/${id}/approve`)).status).toBe(404);
    expect(await district.reads(`/memberships/${id}`)).toMatchObject({ actions: ['approve', 'refuse'] });
    expect(await district.does(`/memberships/${id}/approve`)).toMatchObject({ state: 'active' });
    expect((await person.get('/funds')).status).toBe(200);
  });

  it('that the administrator proposes wait for the lead, or are refused', async () => {
    const { id } = (await propose(admin, 'community-clerk', community)).body;
    const waiting = list((await lead.reads('/memberships?state=proposed')).items);
    expect(waiting.map((each) => each.id)).toContain(id);
    const chief = await world.as('community-lead');
    expect(await chief.does(`/memberships/${text(id)}/refuse`)).toMatchObject({ state: 'refused' });
    expect((await chief.post(`/memberships/${text(id)}/approve`)).status).toBe(409);
    expect((await person.get('/units')).status).toBe(403);
  });

  it('are never decided by the member', async () => {
    const { id } = (await propose(lead, 'finance-officer', street)).body;
    const { body } = await propose(admin, 'district-supervisor', await unitId('勃利县（示例）'));
    const second = await world.as('account-admin');
    expect(codes(await second.post(`/memberships/${text(body.id)}/approve`))).toEqual([
      'identity.self-approval',
    ]);
    await rows(world, `UPDATE membership SET state = 'active' WHERE id = $1`, [body.id]);
    const self = await person.post(`/memberships/${text(id)}/approve`);
    expect([self.status, codes(self)]).toEqual([403, ['identity.self-approval']]);
  });

  it('are refused with every reason, and nothing is stored', async () => {
    await propose(lead, 'street-officer', street);
    const answer = await propose(admin, 'auditor', community, {
      validFrom: '2025-03-02',
      validTo: '2025-03-01',
    });
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual([
      'identity.role-outside-unit',
      'identity.roles-apart',
      'identity.membership-ends-early',
      'identity.membership-backdated',
    ]);
    const oneself = await admin.post('/memberships', {
      login: 'operator.account-admin',
      unitId: street,
      role: 'street-lead',
    });
    expect(codes(oneself)).toEqual(['identity.roles-apart', 'identity.membership-for-oneself']);
    const nobody = await admin.post('/memberships', {
      login: 'no.body',
      unitId: street,
      role: 'street-lead',
    });
    expect(codes(nobody)).toEqual(['identity.account-unknown']);
    const nowhere = await propose(admin, 'street-lead', randomUUID());
    expect(codes(nowhere)).toEqual(['identity.unit-unknown']);
    const elsewhere = await propose(lead, 'community-clerk', community);
    expect([elsewhere.status, codes(elsewhere)]).toEqual([403, ['identity.membership-not-yours']]);
    const stored = await rows(
      world,
      'SELECT 1 FROM membership m JOIN account a ON a.id = m.account_id WHERE login = $1',
      [login],
    );
    expect(stored).toHaveLength(1);
  });

  it('exist once, also when two propose or decide at once', async () => {
    const both = await Promise.all([1, 2].map(() => propose(lead, 'finance-officer', street)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.flatMap((each) => (each.status === 409 ? codes(each) : []))).toEqual([
      'identity.membership-there',
    ]);
    const id = text(both.find(({ status }) => status === 201)?.body.id);
    const decided = await Promise.all(
      ['approve', 'refuse'].map((action) => district.post(`/memberships/${id}/${action}`)),
    );
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('keep auditing apart from the rest, also when both are proposed at once', async () => {
    const both = await Promise.all([
      propose(admin, 'auditor', await unitId('勃利县（示例）')),
      propose(lead, 'street-officer', street),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});
