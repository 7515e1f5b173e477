import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type GivenAccount, givenAccount, signIn, signedIn } from '../support/given-account.js';
import { type Person, codes } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('changing the password', () => {
  let world: World;
  let account: GivenAccount;
  let person: Person;
  const change = (oldPassword: string, newPassword: string) =>
    person.post('/me/password', { oldPassword, newPassword });

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    account = await givenAccount(world, 'street-officer', '新华街道办事处');
    person = await signedIn(world, account);
  });

  it('takes the new one, refuses the old one, and ends the other sessions', async () => {
    const elsewhere = await signedIn(world, account);
    expect((await change(account.password, 'Another-One-2025')).status).toBe(204);
    expect((await person.get('/me')).status).toBe(200);
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await signIn(world, account.login, account.password)).status).toBe(401);
    expect((await signIn(world, account.login, 'Another-One-2025')).status).toBe(201);
  });

  it('gives every reason against a new password, and keeps the old one', async () => {
    const answer = await change(account.password, 'short');
    expect(answer.status).toBe(422);
    expect(codes(answer)).toEqual(['identity.password-too-short', 'identity.password-too-plain']);
    expect((await signIn(world, account.login, account.password)).status).toBe(201);
  });

  it('refuses the present password and the last four before it, and takes the fifth again', async () => {
    expect(codes(await change(account.password, account.password))).toEqual([
      'identity.password-used-before',
    ]);
    const used = [
      account.password,
      'Number-One-2025',
      'Number-Two-2025',
      'Number-Three-25',
      'Number-Four-2025',
    ];
    for (const [index, next] of used.slice(1).entries()) {
      expect((await change(used[index] ?? '', next)).status).toBe(204);
    }
    expect(codes(await change('Number-Four-2025', account.password))).toEqual([
      'identity.password-used-before',
    ]);
    expect((await change('Number-Four-2025', 'Number-Five-2025')).status).toBe(204);
    expect((await change('Number-Five-2025', account.password)).status).toBe(204);
    const kept = await rows(world, 'SELECT 1 FROM old_password WHERE account_id = $1', [account.id]);
    expect(kept).toHaveLength(4);
  });

  it('counts wrong old passwords towards the lock', async () => {
    for (let n = 1; n <= 4; n += 1) {
      const answer = await change('wrong', 'Another-One-2025');
      expect([answer.status, codes(answer)]).toEqual([422, ['identity.old-password-wrong']]);
    }
    expect((await change('wrong', 'Another-One-2025')).status).toBe(423);
    expect((await change(account.password, 'Another-One-2025')).status).toBe(423);
  });

  it('lets one of two changes at once win', async () => {
    const answers = await Promise.all([
      change(account.password, 'Racing-First-2025'),
      change(account.password, 'Racing-Second-2025'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 422]);
  });

  it('comes before everything else for an account that was given a password', async () => {
    await rows(world, 'UPDATE account SET must_change_password = true WHERE id = $1', [account.id]);
    const denied = await person.get('/units');
    expect([denied.status, codes(denied)]).toEqual([403, ['identity.password-change-needed']]);
    expect((await person.get('/me')).status).toBe(200);
    expect((await change(account.password, 'Chosen-By-Me-2025')).status).toBe(204);
    expect((await person.get('/units')).status).toBe(200);
  });
});
