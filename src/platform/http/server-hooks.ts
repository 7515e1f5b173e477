import { type INestApplication, Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BusinessClock } from '../clock/clocks.js';
import { type RequestContext, SYSTEM, currentContext, runInContext } from '../database/request-context.js';
import { HttpMetrics } from '../observability/http-metrics.js';
import { languageOf } from './language.js';

const CONTEXT = Symbol('context');
type WithContext = FastifyRequest & { [CONTEXT]?: RequestContext };

/** What happens around every request: its context, its id, its log line, its figures. */
export function addServerHooks(app: INestApplication, fastify: FastifyInstance): void {
  const clock = app.get(BusinessClock);
  const metrics = app.get(HttpMetrics);
  const logger = new Logger('http');
  fastify.addHook('onRequest', (request: WithContext, reply, done) => {
    const context = contextOf(request);
    request[CONTEXT] = context;
    reply.header('x-request-id', request.id);
    if (typeof request.headers.traceparent === 'string')
      reply.header('traceparent', request.headers.traceparent);
    runInContext(context, done);
  });
  // Reading a body leaves the asynchronous context; from here on everything belongs to the request again.
  fastify.addHook('preValidation', (request: WithContext, _reply, done) => {
    const context = request[CONTEXT];
    if (!context) {
      done();
      return;
    }
    context.receivedAt = clock.now();
    runInContext(context, done);
  });
  fastify.addHook('onResponse', (request: WithContext, reply, done) => {
    // A count of calls would tell how many bids came in before the opening.
    if (!request[CONTEXT]?.sealed) metrics.observe(request, reply);
    logger.log(accessLine(request, reply));
    done();
  });
}

function contextOf(request: FastifyRequest): RequestContext {
  return {
    requestId: request.id,
    language: languageOf(request.headers['accept-language']),
    address: request.ip,
    route: `${request.method} ${request.routeOptions.url ?? ''}`,
    doer: SYSTEM,
  };
}

/** Route pattern, never the URL: no query, no personal data; of a sealed route not even the pattern, nor the caller. */
function accessLine(request: WithContext, reply: FastifyReply): object {
  const context = request[CONTEXT] ?? currentContext();
  return {
    requestId: request.id,
    route: context?.sealed ? 'sealed' : context?.route,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    account: context?.sealed ? undefined : (context?.doer.accountId ?? undefined),
  };
}
