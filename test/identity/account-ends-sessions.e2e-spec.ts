import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Housekeeping } from '../../src/platform/index.js';
import { type GivenAccount, givenAccount, signIn, signedIn } from '../support/given-account.js';
import { type Person, list, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('sessions', () => {
  let world: World;
  let account: GivenAccount;
  let person: Person;

  /** Sets a column of the account's sessions back by an interval of system time. */
  const setBack = (column: 'last_used_at' | 'refresh_expires_at' | 'revoked_at', interval: string) =>
    rows(world, `UPDATE session SET ${column} = now() - $2::interval WHERE account_id = $1`, [
      account.id,
      interval,
    ]);

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

  it('are listed for their owner, and ended one by one', async () => {
    const elsewhere = await signedIn(world, account);
    const sessions = list((await person.reads('/sessions')).items);
    expect(sessions.map(({ current }) => current)).toEqual([false, true]);
    expect(sessions[0]).toMatchObject({ address: '127.0.0.1' });
    const other = text(sessions[0]?.id);
    expect((await person.delete(`/sessions/${other}`)).status).toBe(204);
    expect((await elsewhere.get('/me')).status).toBe(401);
    expect((await person.delete(`/sessions/${other}`)).status).toBe(404);
    expect(list((await person.reads('/sessions')).items)).toHaveLength(1);
  });

  it("of somebody else don't exist", async () => {
    const [own] = list((await person.reads('/sessions')).items);
    const stranger = await signedIn(world, await givenAccount(world, 'street-lead', '新起街道办事处'));
    expect((await stranger.delete(`/sessions/${text(own?.id)}`)).status).toBe(404);
    expect((await person.get('/me')).status).toBe(200);
  });

  it('end when nobody uses them for half an hour, for the refresh token too', async () => {
    const { body } = await signIn(world, account.login, account.password);
    await setBack('last_used_at', '29 minutes');
    expect((await person.get('/me')).status).toBe(200);
    await setBack('last_used_at', '31 minutes');
    expect((await person.get('/me')).status).toBe(401);
    const refresh = await world
      .anonymous()
      .post('/sessions/refresh', { refreshToken: text(body.refreshToken) });
    expect(refresh.status).toBe(401);
  });

  it('note their use at most once a minute', async () => {
    const lastUse = async () =>
      (
        await rows<{ at: string }>(
          world,
          'SELECT last_used_at::text AS at FROM session WHERE account_id = $1',
          [account.id],
        )
      )[0]?.at;
    await setBack('last_used_at', '50 seconds');
    const before = await lastUse();
    await person.get('/me');
    expect(await lastUse()).toBe(before);
    await setBack('last_used_at', '2 minutes');
    const long = await lastUse();
    await person.get('/me');
    expect(await lastUse()).not.toBe(long);
  });

  it('end twelve hours after the sign-in, however often they are refreshed', async () => {
    const { body } = await signIn(world, account.login, account.password);
    const end = (token: unknown) =>
      rows<{ end: string }>(
        world,
        'SELECT max(refresh_expires_at)::text AS end FROM session WHERE account_id = $1',
        [token],
      );
    const before = await end(account.id);
    const fresh = await world
      .anonymous()
      .post('/sessions/refresh', { refreshToken: text(body.refreshToken) });
    expect(fresh.status).toBe(200);
    expect(await end(account.id)).toEqual(before);
    await setBack('refresh_expires_at', '1 second');
    expect((await person.get('/me')).status).toBe(401);
    const late = await world
      .anonymous()
      .post('/sessions/refresh', { refreshToken: text(fresh.body.refreshToken) });
    expect(late.status).toBe(401);
  });

  it('are forgotten a week after their end, spent tokens included', async () => {
    const { body } = await signIn(world, account.login, account.password);
    await world.anonymous().post('/sessions/refresh', { refreshToken: text(body.refreshToken) });
    const left = async () =>
      (await rows(world, 'SELECT 1 FROM session WHERE account_id = $1', [account.id])).length;
    await setBack('revoked_at', '6 days');
    await world.app.get(Housekeeping).run();
    expect(await left()).toBe(2);
    await setBack('revoked_at', '8 days');
    await world.app.get(Housekeeping).run();
    expect(await left()).toBe(0);
    const other = await world.as('street-officer');
    expect((await other.get('/me')).status).toBe(200);
  });
});
