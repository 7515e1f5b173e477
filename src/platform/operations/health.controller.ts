import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/requires.js';
import { HttpMetrics } from '../observability/http-metrics.js';
import { Readiness, type ReadinessReport } from './readiness.js';

/** For balancers and operators. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: HttpMetrics,
  ) {}

  /** The process runs. */
  @Get('health/live')
  @Public()
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /** The database and the queue answer, the schema is this program's, and nobody has asked it to stop. */
  @Get('health/ready')
  @Public()
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    if (report.status !== 'ready') reply.status(HttpStatus.SERVICE_UNAVAILABLE).header('retry-after', '2');
    return report;
  }

  /** Prometheus. */
  @Get('metrics')
  @Public()
  @Header('Cache-Control', 'no-store')
  async prometheus(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
