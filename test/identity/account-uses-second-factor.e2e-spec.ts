import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Settings } from '../../src/platform/index.js';
import { type GivenAccount, givenAccount, signIn, signedIn } from '../support/given-account.js';
import { codeOf, forgetUse, givenSecondFactor } from '../support/given-second-factor.js';
import { type Person, codes, text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

describe('the second factor', () => {
  let world: World;
  let account: GivenAccount;
  let person: Person;

  beforeAll(async () => {
    world = await World.start();
  });
  afterAll(async () => {
    await world.stop();
  });
  beforeEach(async () => {
    account = await givenAccount(world, 'street-lead', '新华街道办事处');
    person = await signedIn(world, account);
  });

  it('is enrolled by password and first code, and stored under seal', async () => {
    const enrolment = await person.post('/me/second-factor', { password: account.password });
    expect([enrolment.status, enrolment.headers['cache-control']]).toEqual([200, 'no-store']);
    const secret = text(enrolment.body.secret);
    expect(text(enrolment.body.uri)).toContain(`secret=${secret}&issuer=Sanshe`);
    expect((await signIn(world, account.login, account.password)).status).toBe(201);
    const confirmed = await person.post('/me/second-factor/confirm', { code: codeOf(secret) });
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    expect(await person.reads('/me/second-factor')).toMatchObject({ enrolled: true, recoveryCodesLeft: 10 });
    const [row] = await rows<{ text: string }>(
      world,
      `SELECT encode(sealed_secret, 'escape') AS text FROM second_factor WHERE account_id = $1`,
      [account.id],
    );
    expect(row?.text).not.toContain(secret);
  });

  it('is not begun without the password, nor confirmed by a wrong code, nor twice', async () => {
    const wrong = await person.post('/me/second-factor', { password: 'wrong' });
    expect([wrong.status, codes(wrong)]).toEqual([422, ['identity.old-password-wrong']]);
    const early = await person.post('/me/second-factor/confirm', { code: '000000' });
    expect([early.status, codes(early)]).toEqual([422, ['identity.second-factor-wrong']]);
    await givenSecondFactor(world, person, account);
    const again = await person.post('/me/second-factor', { password: account.password });
    expect([again.status, codes(again)]).toEqual([409, ['identity.second-factor-there']]);
    expect((await person.post('/me/second-factor/confirm', { code: '000000' })).status).toBe(409);
  });

  it('is asked for at every sign-in, after the password and not before', async () => {
    const { secret } = await givenSecondFactor(world, person, account);
    const without = await signIn(world, account.login, account.password);
    expect([without.status, codes(without)]).toEqual([401, ['identity.second-factor-needed']]);
    const guess = await signIn(world, account.login, 'wrong', codeOf(secret));
    expect(codes(guess)).toEqual(['identity.credentials-wrong']);
    const bad = await signIn(world, account.login, account.password, '00000x');
    expect([bad.status, codes(bad)]).toEqual([401, ['identity.second-factor-wrong']]);
    expect((await signIn(world, account.login, account.password, codeOf(secret))).status).toBe(201);
  });

  it('takes no code twice, also not from two who send it at once', async () => {
    const { secret } = await givenSecondFactor(world, person, account);
    const code = codeOf(secret);
    const answers = await Promise.all([1, 2].map(() => signIn(world, account.login, account.password, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect((await signIn(world, account.login, account.password, code)).status).toBe(401);
  });

  it('locks the account after five wrong codes', async () => {
    const { secret } = await givenSecondFactor(world, person, account);
    for (let n = 1; n <= 4; n += 1)
      expect((await signIn(world, account.login, account.password, '00000x')).status).toBe(401);
    expect((await signIn(world, account.login, account.password, '00000x')).status).toBe(423);
    expect((await signIn(world, account.login, account.password, codeOf(secret))).status).toBe(423);
  });

  it('gives way to a recovery code, once', async () => {
    const { recoveryCodes } = await givenSecondFactor(world, person, account);
    const use = (code = '') => signIn(world, account.login, account.password, code.toLowerCase());
    expect((await use(recoveryCodes[0])).status).toBe(201);
    expect((await use(recoveryCodes[0])).status).toBe(401);
    expect(await person.reads('/me/second-factor')).toMatchObject({ recoveryCodesLeft: 9 });
  });

  it('renews its recovery codes by a code; the earlier ones are void', async () => {
    const before = await givenSecondFactor(world, person, account);
    const answer = await person.post('/me/second-factor/recovery-codes', { code: codeOf(before.secret) });
    expect(answer.body.recoveryCodes).toHaveLength(10);
    const old = await signIn(world, account.login, account.password, before.recoveryCodes[0]);
    expect(old.status).toBe(401);
    const bare = await signedIn(world, await givenAccount(world, 'street-lead', '新起街道办事处'));
    const none = await bare.post('/me/second-factor/recovery-codes', { code: '000000' });
    expect([none.status, codes(none)]).toEqual([409, ['identity.second-factor-absent']]);
  });

  it('is taken away by a code, and by nothing else', async () => {
    const { secret } = await givenSecondFactor(world, person, account);
    expect((await person.post('/me/second-factor/disable', { code: '00000x' })).status).toBe(422);
    expect((await person.post('/me/second-factor/disable', { code: codeOf(secret) })).status).toBe(204);
    expect((await person.post('/me/second-factor/disable', { code: codeOf(secret) })).status).toBe(409);
    expect((await signIn(world, account.login, account.password)).status).toBe(201);
  });

  it('comes before everything else for a lead, where the setting says so, and not for an officer', async () => {
    const settings = world.app.get(Settings);
    const officer = await world.as('street-officer');
    settings.requireSecondFactor = true;
    try {
      const denied = await person.get('/units');
      expect([denied.status, codes(denied)]).toEqual([403, ['identity.second-factor-missing']]);
      expect((await officer.get('/units')).status).toBe(200);
      await givenSecondFactor(world, person, account);
      await forgetUse(world, account);
      expect((await person.get('/units')).status).toBe(200);
    } finally {
      settings.requireSecondFactor = false;
    }
  });
});
