import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  type AuthenticatedRequest,
  BusinessClock,
  EdgeProblem,
  PUBLIC,
  type Permission,
  REQUIRES,
  RateLimits,
  SEALED,
  addressOf,
  currentContext,
  grants,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { type SessionMembership, Sessions } from '../data/sessions.js';
import { refuse } from '../refusals.js';

type Request = FastifyRequest & AuthenticatedRequest;

/** The one guard: who calls, may he, and is he within his limits. Deny by default. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    private readonly clock: BusinessClock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const permission = this.reflector.get<Permission | undefined>(REQUIRES, context.getHandler());
    const open = this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler()) === true;
    const memberships = await this.memberships(request);
    if (request.routeOptions.url?.startsWith('/api/')) {
      await this.limits.count(memberships[0]?.accountId ?? addressOf(request), reply);
    }
    if (memberships.length === 0 && !open) throw unauthenticated(request);
    const actor = actorOf(memberships, permission, request.headers['x-membership']);
    if (!actor && !open) {
      throw new EdgeProblem('not-permitted', [
        refuse.permissionMissing({ params: { permission: permission ?? '–' } }),
      ]);
    }
    this.remember(context, request, actor);
    return true;
  }

  private async memberships(request: Request): Promise<SessionMembership[]> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) return [];
    const found = await this.sessions.membershipsOf(token, dayOf(this.clock.now()));
    // A token that was sent and is no good is refused on public routes too: the client should know.
    if (found.length === 0) throw unauthenticated(request);
    return found;
  }

  private remember(context: ExecutionContext, request: Request, actor: Actor | undefined): void {
    request.actor = actor;
    const requestContext = currentContext();
    if (!requestContext) return;
    if (actor) requestContext.doer = actor;
    requestContext.sealed = this.reflector.get<boolean | undefined>(SEALED, context.getHandler()) === true;
  }
}

/** The membership that this request uses: the one named by X-Membership, else the first that carries the permission. */
function actorOf(
  memberships: readonly SessionMembership[],
  permission: Permission | undefined,
  named: string | string[] | undefined,
): Actor | undefined {
  if (named !== undefined && !memberships.some((each) => each.membershipId === named)) {
    throw new EdgeProblem('not-permitted', [refuse.membershipUnknown()]);
  }
  const candidates = memberships.filter(
    (each) => each.unitId && (named === undefined || each.membershipId === named),
  );
  const chosen = candidates.find((each) => permission === undefined || grants(each.role, permission));
  if (!chosen) return undefined;
  const { sessionId, accountId, name, unitId, role } = chosen;
  return { sessionId, accountId, name, unitId, role };
}

function unauthenticated(request: Request): EdgeProblem {
  const given = request.headers.authorization !== undefined;
  const challenge = given ? 'Bearer realm="sanshe", error="invalid_token"' : 'Bearer realm="sanshe"';
  return new EdgeProblem('not-signed-in', given ? [refuse.accessTokenBad()] : [], {
    'www-authenticate': challenge,
  });
}
