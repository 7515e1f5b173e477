import { type Lifecycle, actionsFrom } from '../../shared/lifecycle.js';
import type { Actor } from './actor.js';
import { mayUse } from './may-use.js';
import type { Permission } from './permissions.js';

/**
 * The steps that a caller may take now: the lifecycle's table says which are possible, his role carries the permission,
 * and the row is his to touch. Steps without a permission are the program's own and never shown.
 */
export function allowedActions<A extends string, S extends string>(
  machine: Lifecycle<A, S>,
  state: S,
  permissions: Partial<Record<A, Permission>>,
  actor: Actor | undefined,
  mayTouch: (actor: Actor, action: A) => boolean,
): A[] {
  if (!actor) return [];
  return actionsFrom(machine, state).filter((action) => {
    const permission = permissions[action];
    return permission !== undefined && mayUse(actor, permission) && mayTouch(actor, action);
  });
}
