import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type Actor,
  type AuthenticatedRequest,
  EdgeProblem,
  OPEN_TO_RESTRICTED,
  PUBLIC,
  type Permission,
  REQUIRES,
  RateLimits,
  SEALED,
  Settings,
  addressOf,
  currentContext,
  mayUse,
} from '../../platform/index.js';
import type { SessionMembership } from '../data/sessions.js';
import { refuse } from '../domain/refusals.js';
import { restrictions } from '../policies.js';
import { Credentials, unauthenticated } from './credentials.js';

type Request = FastifyRequest & AuthenticatedRequest;

/** The one guard: who calls, may he, and is he within his limits. Deny by default. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly credentials: Credentials,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const permission = this.mark<Permission>(context, REQUIRES);
    const open = this.mark<boolean>(context, PUBLIC) === true;
    const memberships = await this.credentials.membershipsOf(request);
    if (request.routeOptions.url?.startsWith('/api/')) {
      await this.limits.count(
        memberships[0]?.apiKeyId ?? memberships[0]?.accountId ?? addressOf(request),
        reply,
      );
    }
    if (memberships.length === 0 && !open) throw unauthenticated(request);
    const actor = actorOf(memberships, permission, request.headers['x-membership']);
    if (!actor && !open) {
      throw new EdgeProblem('not-permitted', [
        refuse.permissionMissing({ params: { permission: permission ?? '–' } }),
      ]);
    }
    if (this.mark<boolean>(context, OPEN_TO_RESTRICTED) !== true) this.refuseRestricted(memberships);
    this.remember(context, request, actor);
    return true;
  }

  /** An account that must first put its own credentials in order reaches nothing else. */
  private refuseRestricted(memberships: readonly SessionMembership[]): void {
    const reasons = restrictions(memberships, this.settings.requireSecondFactor);
    if (reasons.length > 0) throw new EdgeProblem('not-permitted', reasons);
  }

  private mark<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.get<T | undefined>(key, context.getHandler());
  }

  private remember(context: ExecutionContext, request: Request, actor: Actor | undefined): void {
    request.actor = actor;
    const requestContext = currentContext();
    if (!requestContext) return;
    if (actor) requestContext.doer = actor;
    requestContext.sealed = this.mark<boolean>(context, SEALED) === true;
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
  const chosen = candidates.find((each) => permission === undefined || mayUse(each, permission));
  if (!chosen) return undefined;
  const { sessionId, accountId, name, unitId, role, apiKeyId, only } = chosen;
  return { sessionId, accountId, name, unitId, role, apiKeyId, only };
}
