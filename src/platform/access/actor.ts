import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Doer } from '../database/request-context.js';
import type { Permission } from './permissions.js';
import type { Role } from './roles.js';

/** The signed-in caller in the one membership that this request uses. */
export interface Actor extends Doer {
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  /** The unit for which the caller acts; an organization's unit has the organization's id. */
  readonly unitId: string;
  readonly role: Role;
  /** The permissions of the API key in use; undefined for a person, who has all of the role's. */
  readonly only?: readonly Permission[];
}

/** A request on which the guard has left its finding. */
export interface AuthenticatedRequest {
  actor?: Actor;
}

/** The caller, on routes that require a permission. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor) throw new Error('CurrentActor on a public route');
  return actor;
});

/** The caller where a public route is called with credentials; undefined otherwise. */
export const MaybeActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined =>
    context.switchToHttp().getRequest<AuthenticatedRequest>().actor,
);
