import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DeclaredRoute, RouteCheck } from '../../src/identity/index.js';
import { PERMISSIONS, ROLES } from '../../src/platform/index.js';
import type { Person } from '../support/person.js';
import { codes } from '../support/person.js';
import { World } from '../support/world.js';

const call = (person: Person, { method, path }: DeclaredRoute) => {
  const url = path
    .replace('/api/v1', '')
    .replace(/:year/, '2025')
    .replace(/:\w+/g, () => randomUUID());
  const target = path.startsWith('/api/v1') ? url : `/${path}`;
  if (method === 'GET') return person.get(target);
  if (method === 'DELETE') return person.delete(target);
  if (method === 'PATCH') return person.patch(target, {});
  if (method === 'PUT') return person.put(target, {});
  return person.post(target, {});
};

/** The table that people review: who may call each route, by its name (`GET /api/v1/funds`). */
const reviewed = new Map(
  readFileSync('permissions.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, readonly string[]] => {
      const [route = '', , who = ''] = line.split(' | ');
      return [route, who === 'everybody' ? ROLES : who.split(' ')];
    }),
);

const nameOf = ({ method, path }: DeclaredRoute) => `${method} ${path}`;

describe('who may call what', () => {
  let world: World;
  let routes: DeclaredRoute[];

  beforeAll(async () => {
    world = await World.start();
    routes = world.app.get(RouteCheck).routes();
  });
  afterAll(async () => {
    await world.stop();
  });

  it('finds the routes of the program', () => {
    expect(routes.length).toBeGreaterThan(100);
    // A story's clock stands still, so that the sandbox's own routes are not there.
    const expected = [...reviewed.keys()].filter((route) => !route.includes('/api/v1/sandbox'));
    expect(expected.sort()).toEqual(routes.map(nameOf).sort());
    const permissions = new Set(routes.flatMap((route) => route.permission ?? []));
    const unused = Object.keys(PERMISSIONS).filter((permission) => !permissions.has(permission as never));
    expect(unused).toEqual([]);
  });

  it('asks everybody who is not signed in for credentials, but on public routes', async () => {
    const nobody = world.anonymous();
    for (const route of routes) {
      const { status } = await call(nobody, route);
      expect({ route, unauthorized: status === 401 }).toEqual({
        route,
        unauthorized: !reviewed.get(nameOf(route))?.includes('public'),
      });
    }
  });

  it.each(ROLES)('opens to %s what the reviewed table says, and nothing else', async (role) => {
    const person = await world.as(role);
    const guarded = routes.filter((route) => route.path !== '/api/v1/sessions/current');
    for (const route of guarded) {
      const answer = await call(person, route);
      expect({ route, status: answer.status < 500 }).toEqual({ route, status: true });
      const denied = answer.status === 403 && codes(answer).includes('identity.permission-missing');
      const may = reviewed.get(nameOf(route)) ?? [];
      const expected = !route.open && !may.includes(role);
      expect({ route, denied }).toEqual({ route, denied: expected });
    }
  });
});
