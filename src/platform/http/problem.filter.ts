import { type ArgumentsHost, Catch, type ExceptionFilter, Logger, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem.js';
import { KnownRoutes } from './known-routes.js';
import { EdgeProblem } from './problem.js';
import { PublicUrl } from './public-url.js';

/** The one place where errors become answers. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(
    private readonly publicUrl: PublicUrl,
    private readonly routes: KnownRoutes,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const told = { publicUrl: this.publicUrl.value, logger: this.logger };
    answerProblem(this.unrouted(error, request) ?? error, request, http.getResponse<FastifyReply>(), told);
  }

  /** Nest's own NotFoundException means that no route took the request: another method may. */
  private unrouted(error: unknown, request: FastifyRequest): EdgeProblem | undefined {
    if (!(error instanceof NotFoundException)) return undefined;
    const allowed = this.routes.methodsOf(request.url.split('?')[0] ?? '');
    return allowed.length > 0
      ? new EdgeProblem('method-not-allowed', [], { allow: allowed.join(', ') })
      : undefined;
  }
}
