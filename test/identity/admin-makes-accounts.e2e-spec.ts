import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateAdmin } from '../../src/identity/index.js';
import { Settings } from '../../src/platform/index.js';
import { refuseDemoAccounts } from '../../src/program/refuse-demo-accounts.js';
import { signIn, signedIn } from '../support/given-account.js';
import { type Person, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('making accounts', () => {
  let world: World;
  let admin: Person;

  beforeAll(async () => {
    world = await World.start();
    admin = await world.as('account-admin');
  });
  afterAll(async () => {
    await world.stop();
  });

  it('gives a first password once, which has to be changed, and no role', async () => {
    const answer = await admin.post('/accounts', { login: 'Wang.Li', name: '王丽' });
    expect([answer.status, answer.headers['cache-control']]).toEqual([201, 'no-store']);
    expect(answer.headers.location).toBe(`/api/v1/accounts/${text(answer.body.id)}`);
    const password = text(answer.body.initialPassword);
    const seen = await admin.reads(`/accounts/${text(answer.body.id)}`);
    expect(seen).toMatchObject({ login: 'wang.li', mustChangePassword: true, lockedUntil: null });
    expect(JSON.stringify(seen)).not.toContain(password);
    const found = await admin.reads('/accounts?login=wang.li');
    expect(list(found.items)).toEqual([seen]);
    const person = await signedIn(world, { login: 'wang.li', password });
    expect((await person.get('/units')).status).toBe(403);
  });

  it('refuses a login in use, also to two who ask at once, and one that is no login', async () => {
    const taken = await admin.post('/accounts', { login: 'district.auditor', name: '某人' });
    expect([taken.status, codes(taken)]).toEqual([409, ['identity.login-taken']]);
    const same = { login: 'li.ming', name: '李明' };
    const answers = await Promise.all([admin.post('/accounts', same), admin.post('/accounts', same)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await admin.post('/accounts', { login: '李', name: ' ' })).status).toBe(422);
  });

  it('is for the account administrator alone', async () => {
    for (const role of ['settings-admin', 'street-lead', 'auditor', 'organization-lead']) {
      const person = await world.as(role);
      expect((await person.post('/accounts', { login: 'some.body', name: '某人' })).status).toBe(403);
      expect((await person.get('/accounts')).status).toBe(403);
    }
  });

  it('begins with an administrator made at the command line', async () => {
    const password = await world.app.get(CreateAdmin).run('first.admin', '张管理');
    const first = await signedIn(world, { login: 'first.admin', password });
    const denied = await first.get('/accounts');
    expect([denied.status, codes(denied)]).toEqual([403, ['identity.password-change-needed']]);
    const change = { oldPassword: password, newPassword: 'My-Own-Words-2025' };
    expect((await first.post('/me/password', change)).status).toBe(204);
    expect((await first.get('/accounts')).status).toBe(200);
    await expect(world.app.get(CreateAdmin).run('first.admin', '张管理')).rejects.toThrow(
      /account_login_key/,
    );
    const left = await rows(world, `SELECT 1 FROM unit WHERE kind = 'operator'`);
    expect(left).toHaveLength(1);
    expect((await signIn(world, 'first.admin', 'My-Own-Words-2025')).status).toBe(201);
  });

  it('stops production on a database that was a sandbox', async () => {
    const production = Object.assign(new Settings(), { nodeEnv: 'production' });
    await expect(refuseDemoAccounts(production, world.app)).rejects.toThrow(/\d+ demo accounts/);
    await expect(refuseDemoAccounts(new Settings(), world.app)).resolves.toBeUndefined();
    await rows(world, `UPDATE account SET login = 'was-' || login`);
    await expect(refuseDemoAccounts(production, world.app)).resolves.toBeUndefined();
  });
});
