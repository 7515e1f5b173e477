import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** The program's figures for Prometheus. */
@Injectable()
export class HttpMetrics {
  readonly registry = new Registry();
  private readonly durations: Histogram<'method' | 'resource' | 'status'>;

  constructor() {
    collectDefaultMetrics({ register: this.registry, prefix: 'sanshe_' });
    this.durations = new Histogram({
      name: 'sanshe_http_request_seconds',
      help: 'Duration of HTTP requests by method, resource and status class',
      labelNames: ['method', 'resource', 'status'],
      registers: [this.registry],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    });
  }

  observe(request: FastifyRequest, reply: FastifyReply): void {
    this.durations.observe(
      {
        method: request.method,
        resource: resourceOf(request),
        status: `${Math.floor(reply.statusCode / 100)}xx`,
      },
      reply.elapsedTime / 1000,
    );
  }
}

/** Only the first part of the path: a finer label would tell how many bids came in before the opening. */
function resourceOf(request: FastifyRequest): string {
  const path = request.routeOptions.url ?? 'unknown';
  const [, first, , resource] = path.split('/');
  return first === 'api' ? (resource ?? 'unknown') : (first ?? '');
}
