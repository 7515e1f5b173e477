import { randomUUID } from 'node:crypto';
import { Passwords, seedAccount } from '../../src/identity/index.js';
import { Database, type Role } from '../../src/platform/index.js';
import { type Answer, Person, text } from './person.js';
import { rows } from './rows.js';
import type { World } from './world.js';

/** What `givenAccount` made: a person of a story's own, whom no other story knows. */
export interface GivenAccount {
  readonly id: string;
  readonly login: string;
  readonly password: string;
  readonly unitId: string;
}

/** A fresh account with one role in the unit of that name. */
export async function givenAccount(world: World, role: Role, unitName: string): Promise<GivenAccount> {
  const login = `given.${randomUUID()}`;
  const password = 'Any-Password-2025';
  const [unit] = await rows<{ id: string }>(world, 'SELECT id FROM unit WHERE name = $1', [unitName]);
  if (!unit) throw new Error(`no unit ${unitName}`);
  const passwordHash = await world.app.get(Passwords).hash(password);
  const id = await world.app
    .get(Database)
    .transaction((tx) => seedAccount(tx, { login, name: '李某', passwordHash, unitId: unit.id, role }));
  return { id, login, password, unitId: unit.id };
}

/** One attempt to sign in. */
export function signIn(world: World, login: string, password: string, code?: string): Promise<Answer> {
  return world.anonymous().post('/sessions', { login, password, code });
}

/** Signs in for a session of the story's own. */
export async function signedIn(
  world: World,
  account: Pick<GivenAccount, 'login' | 'password'>,
): Promise<Person> {
  const answer = await signIn(world, account.login, account.password);
  if (answer.status !== 201) throw new Error(`cannot sign in: ${JSON.stringify(answer.body)}`);
  return world.bearing(text(answer.body.accessToken));
}
