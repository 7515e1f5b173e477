import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  type AuthenticatedRequest,
  EdgeProblem,
  type Permission,
  REQUIRES,
  Settings,
  currentContext,
} from '../../platform/index.js';
import { NoteRead } from '../actions/note-read.js';
import { REASON, readReason } from '../domain/reason-rules.js';
import { refuse } from '../domain/refusals.js';
import { isReadWithReason } from '../policies.js';
import { notedRead } from './noted-read.js';

type Request = FastifyRequest & AuthenticatedRequest;

/**
 * Auditors say why they read, and that they did stands in the log before they see anything. Anybody may send a reason:
 * it is kept with what the request writes.
 */
@Injectable()
export class ReasonGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly settings: Settings,
    private readonly noteRead: NoteRead,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const permission = this.reflector.get<Permission | undefined>(REQUIRES, context.getHandler());
    const reason = reasonOf(request);
    const detail = request.routeOptions.url?.includes(':') === true;
    if (
      request.actor?.role !== 'auditor' ||
      !isReadWithReason({ method: request.method, detail, permission })
    )
      return true;
    if (reason === undefined && this.settings.auditorReasons)
      throw new EdgeProblem('malformed-request', [refuse.reasonMissing({ params: REASON })]);
    const read = notedRead(request);
    if (reason !== undefined && read) await this.noteRead.run(read);
    return true;
  }
}

/** Puts the reason into the request's context. EdgeProblem (400) for one that is no reason. */
function reasonOf(request: Request): string | undefined {
  const header = request.headers['x-reason'];
  if (typeof header !== 'string') return undefined;
  const reason = readReason(header);
  if (reason === undefined)
    throw new EdgeProblem('malformed-request', [refuse.reasonUnfit({ params: REASON })]);
  const requestContext = currentContext();
  if (requestContext) requestContext.reason = reason;
  return reason;
}
