import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { NotFound } from '../../shared/refused.js';
import type { AuthenticatedRequest } from '../access/actor.js';
import { currentContext } from '../database/request-context.js';
import { StaleVersion } from '../database/stale-version.js';
import { matchVersions, versionOf } from './etag.js';
import { EdgeProblem } from './problem.js';
import { refuse } from './platform-refusals.js';
import { REVISIONED } from './route-marks.js';

/** A controller of one resource: `get` reads it as this caller may see it. */
interface ReadsOne {
  get?: (actor: unknown, id: string | number) => Promise<unknown>;
}

type Request = FastifyRequest<{ Params: { id?: string; year?: string } }> & AuthenticatedRequest;

/**
 * If-Match on PATCH and PUT (428 without) and, when sent, on lifecycle steps. The resource is read through the
 * controller's own `get`, so that a row that is not the caller's stays 404, and the comparison comes before the
 * body's validation (RFC 9110 §13.2.1); `lock` compares once more inside the transaction.
 */
@Injectable()
export class PreconditionInterceptor implements NestInterceptor {
  constructor(
    private readonly modules: ModuleRef,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (this.reflector.get<boolean | undefined>(REVISIONED, context.getHandler())) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    const header = request.headers['if-match'];
    const id = request.params.id ?? request.params.year ?? ownId(request);
    if (!header) {
      const creates = request.method === 'PUT' && request.headers['if-none-match'] === '*';
      if ((request.method === 'PATCH' || request.method === 'PUT') && !creates) {
        throw new EdgeProblem('precondition-required', [refuse.ifMatchMissing()]);
      }
      if (id && creates) await this.refuseExisting(context, request, id);
      return next.handle();
    }
    if (id && request.method !== 'GET' && request.method !== 'HEAD')
      await this.compare(context, request, id, header);
    return next.handle();
  }

  private async compare(
    context: ExecutionContext,
    request: Request,
    id: string,
    header: string,
  ): Promise<void> {
    const version = versionOf(await this.read(context, request, id));
    const wanted = matchVersions(header);
    if (wanted === 'any') return;
    if (version === undefined || !wanted.includes(version)) throw new StaleVersion();
    expectVersion(id, version);
  }

  /** `If-None-Match: *` makes what is not there yet, and changes nothing that is. */
  private async refuseExisting(context: ExecutionContext, request: Request, id: string): Promise<void> {
    try {
      await this.read(context, request, id);
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      expectVersion(id, 0);
      return;
    }
    throw new StaleVersion();
  }

  private async read(context: ExecutionContext, request: Request, id: string): Promise<unknown> {
    const controller = this.modules.get<ReadsOne>(context.getClass(), { strict: false });
    return controller.get?.(request.actor, request.params.year ? Number(id) : id);
  }
}

/** Lets `lock` compare once more. */
function expectVersion(id: string, version: number): void {
  const requestContext = currentContext();
  if (requestContext) requestContext.expected = { id, version };
}

/** A resource of which every account has one, such as its preferences, has no id in its path. */
function ownId({ method, params, actor }: Request): string | undefined {
  return method === 'PUT' && Object.keys(params).length === 0 ? actor?.accountId : undefined;
}
