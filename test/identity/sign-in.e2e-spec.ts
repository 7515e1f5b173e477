import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoFile } from '../../src/sandbox/index.js';
import { Settings } from '../../src/platform/index.js';
import { givenAccount } from '../support/given-account.js';
import { type Answer, type Json, codes, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('signing in', () => {
  let world: World;
  const { password } = demoFile();
  const signIn = (login: string, secret: string): Promise<Answer> =>
    world.anonymous().post('/sessions', { login, password: secret });

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('gives a street officer her tokens, and shows her her role', async () => {
    const officer = await world.as('street-officer');
    const me = await officer.get('/me');
    expect(me.status).toBe(200);
    expect(me.headers['cache-control']).toBe('no-store');
    expect(me.body.memberships).toMatchObject([{ role: 'street-officer', unitName: '新华街道办事处' }]);
  });

  it('refuses a wrong password and an unknown login with the same words', async () => {
    const wrong = await signIn('xinhua.street-lead', 'wrong');
    const unknown = await signIn('nobody', password);
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(codes(wrong)).toEqual(['identity.credentials-wrong']);
    expect(unknown.body.violations).toEqual(wrong.body.violations);
  });

  it('locks an account at the fifth failure, even for the right password', async () => {
    const login = 'tiexi.street-lead';
    for (let n = 1; n <= 4; n += 1) expect((await signIn(login, 'wrong')).status).toBe(401);
    expect((await signIn(login, 'wrong')).status).toBe(423);
    const locked = await signIn(login, password);
    expect([locked.status, codes(locked)]).toEqual([423, ['identity.account-locked']]);
    expect(text(list(locked.body.violations)[0]?.detail)).toContain('30 分钟');
  });

  it('opens a locked account again when the time is over, and locks sooner and longer where the settings say so', async () => {
    const account = await givenAccount(world, 'street-officer', '铁西街道办事处');
    const settings = world.app.get(Settings);
    Object.assign(settings, { lockAfterFailures: 3, lockMinutes: 60 });
    try {
      for (let n = 1; n <= 2; n += 1) expect((await signIn(account.login, 'wrong')).status).toBe(401);
      const third = await signIn(account.login, 'wrong');
      expect(text(list(third.body.violations)[0]?.detail)).toContain('60 分钟');
    } finally {
      Object.assign(settings, { lockAfterFailures: 5, lockMinutes: 30 });
    }
    const later = (interval: string) =>
      rows(world, `UPDATE account SET locked_until = locked_until - interval '${interval}' WHERE id = $1`, [
        account.id,
      ]);
    await later('58 minutes');
    expect((await signIn(account.login, account.password)).status).toBe(423);
    await later('2 minutes');
    expect((await signIn(account.login, account.password)).status).toBe(201);
  });

  it('is checked against argon2id hashes, by the measure that OWASP gives', async () => {
    const [row] = await rows<{ all: number; good: number }>(
      world,
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE password_hash LIKE '$argon2id$v=19$m=19456,t=2,p=1$%')::int AS good
         FROM account`,
    );
    expect(row?.all).toBeGreaterThan(20);
    expect(row?.good).toBe(row?.all);
  });

  it('rotates the refresh token, and ends the session when an old one comes again', async () => {
    const { body } = await signIn('xinqi.street-lead', password);
    const refresh = (refreshToken: Json | undefined) =>
      world.anonymous().post('/sessions/refresh', { refreshToken: text(refreshToken) });
    const fresh = await refresh(body.refreshToken);
    expect(fresh.status).toBe(200);
    expect((await refresh(body.refreshToken)).status).toBe(401);
    expect((await refresh(fresh.body.refreshToken)).status).toBe(401);
  });

  it('answers 401 with a challenge to whoever is not signed in, and 403 to whoever lacks the role', async () => {
    const nobody = await world.anonymous().get('/me');
    expect(nobody.status).toBe(401);
    expect(nobody.headers['www-authenticate']).toContain('Bearer');
    expect(nobody.headers['content-type']).toContain('application/problem+json');
    const officer = await world.as('street-officer');
    const denied = await officer.get('/audit-events');
    expect(denied.status).toBe(403);
    expect(codes(denied)).toEqual(['identity.permission-missing']);
  });

  it('signs out for good', async () => {
    const lead = await world.as('yuanming.street-lead');
    expect((await lead.delete('/sessions/current')).status).toBe(204);
    expect((await lead.get('/me')).status).toBe(401);
  });

  it('lists every unknown and wrong field of a body at once', async () => {
    const answer = await world.anonymous().post('/sessions', { login: 7, extra: true });
    expect(answer.status).toBe(422);
    const pointers = list(answer.body.violations).map((each) => text(each.pointer));
    expect(new Set(pointers)).toEqual(new Set(['/login', '/password', '/extra']));
  });

  it('shows an auditor who signed in, and nobody else', async () => {
    const auditor = await world.as('auditor');
    const events = await auditor.reads('/audit-events?limit=200');
    const actions = list(events.items).flatMap((event) =>
      list(event.objects).map((object) => text(object.action)),
    );
    expect(actions).toEqual(expect.arrayContaining(['sign-in', 'lock', 'sign-out', 'refresh']));
  });
});
