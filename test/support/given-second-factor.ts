import { codeAt } from '../../src/identity/data/one-time-codes.js';
import { systemClock } from '../../src/platform/index.js';
import type { GivenAccount } from './given-account.js';
import { type Person, list, text } from './person.js';
import { rows } from './rows.js';
import type { World } from './world.js';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What an authenticator shows for a base32 secret, some steps of 30 seconds from now. */
export function codeOf(secret: string, steps = 0): string {
  const bits = Array.from(secret, (letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2));
  return codeAt(Buffer.from(bytes), new Date(systemClock.now().getTime() + steps * 30_000));
}

/** A confirmed second factor with its secret and recovery codes; no code of it counts as used. */
export async function givenSecondFactor(
  world: World,
  person: Person,
  account: GivenAccount,
): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await person.does('/me/second-factor', { password: account.password });
  const { recoveryCodes } = await person.does('/me/second-factor/confirm', { code: codeOf(text(secret)) });
  await forgetUse(world, account);
  return { secret: text(secret), recoveryCodes: list(recoveryCodes).map(text) };
}

/** Lets half a minute pass, as it were: the present code is good again. */
export async function forgetUse(world: World, account: GivenAccount): Promise<void> {
  await rows(world, 'UPDATE second_factor SET last_step = 0 WHERE account_id = $1', [account.id]);
}
