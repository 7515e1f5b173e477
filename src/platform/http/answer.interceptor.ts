import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, map } from 'rxjs';
import { PUBLIC } from '../access/requires.js';
import { etagOf, noneMatchHits, versionOf } from './etag.js';
import { CREATES } from './route-marks.js';

/** Adds what HTTP says about an answer: ETag, 304, Location, Cache-Control. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const open = this.reflector.get<boolean | undefined>(PUBLIC, context.getHandler()) === true;
    return next.handle().pipe(
      map((body: unknown) => {
        if (!open || request.headers.authorization) reply.header('cache-control', 'no-store');
        // A page or a feed as it stands; what tells of a wrong question or of something gone is never kept.
        if (typeof body === 'string')
          return open && isRead(request) && reply.statusCode === 200 ? this.tag(request, reply, body) : body;
        if (!isPlain(body)) return body;
        this.locate(context, request, reply, body);
        return this.validate(request, reply, body, open);
      }),
    );
  }

  private locate(
    context: ExecutionContext,
    request: FastifyRequest,
    reply: FastifyReply,
    body: object,
  ): void {
    const path = this.reflector.get<string | undefined>(CREATES, context.getHandler());
    if (!path) return;
    const pattern = path.includes(':') ? path : `${path}/:newId`;
    const names: Record<string, unknown> = {
      ...(request.params as object),
      newId: 'id' in body ? body.id : '',
    };
    const filled = pattern.replace(/:(\w+)/g, (_, name: string) => String(names[name]));
    reply.header('location', `/api/v1/${filled}`);
  }

  private validate(
    request: FastifyRequest,
    reply: FastifyReply,
    body: object,
    open: boolean,
  ): object | undefined {
    if (versionOf(body) === undefined && !(isRead(request) && open)) return body;
    return this.tag(request, reply, body);
  }

  /** Says which state this is, and answers 304 to a reader who has it. */
  private tag<T>(request: FastifyRequest, reply: FastifyReply, body: T): T | undefined {
    const etag = etagOf(body);
    reply.header('etag', etag);
    const noneMatch = request.headers['if-none-match'];
    if (!isRead(request) || !noneMatch || !noneMatchHits(noneMatch, etag)) return body;
    reply.status(304);
    return undefined;
  }
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function isPlain(body: unknown): body is object {
  return typeof body === 'object' && body !== null && !('getStream' in body) && !('pipe' in body);
}
