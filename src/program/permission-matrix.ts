import type { DeclaredRoute } from '../identity/index.js';
import { ROLES, grants } from '../platform/index.js';

const HEAD = `# Who may call what. Written by \`npm run openapi\`, committed and reviewed: a change of a right shows here as a line.
# route | permission | roles. "everybody" is all roles, "public" needs no account.
`;

/** Every route with its permission and the roles that carry it, a line each, in the order of their paths. */
export function permissionMatrix(routes: readonly DeclaredRoute[]): string {
  const lines = [...routes].sort(byPath).map((route) => {
    return [`${route.method} ${route.path}`, route.permission ?? '–', whoMay(route)].join(' | ');
  });
  return `${HEAD}${lines.join('\n')}\n`;
}

function whoMay({ open, permission }: DeclaredRoute): string {
  if (permission === null) return open ? 'public' : 'nobody';
  const roles = ROLES.filter((role) => grants(role, permission));
  return roles.length === ROLES.length ? 'everybody' : roles.join(' ');
}

function byPath(a: DeclaredRoute, b: DeclaredRoute): number {
  const [left, right] = [`${a.path} ${a.method}`, `${b.path} ${b.method}`];
  return left < right ? -1 : 1;
}
