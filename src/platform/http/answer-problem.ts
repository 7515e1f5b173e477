import type { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language.js';
import { problemOf } from './problem.js';
import { problemPage, wantsPage } from './problem-page.js';
import { problemView } from './problem-view.js';
import { PROBLEMS } from './problems.js';

/** Answers an error as `application/problem+json`; what is the program's own fault is logged with its stack. */
export function answerProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { publicUrl, logger }: { publicUrl: string; logger: Logger },
): void {
  const problem = problemOf(error);
  const { status } = PROBLEMS[problem.key];
  if (status === 500) logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (reply.sent) return;
  const language = languageOf(request.headers['accept-language']);
  const view = problemView(problem, {
    language,
    publicUrl,
    path: request.url.split('?')[0] ?? '/',
    requestId: request.id,
  });
  const isPage = wantsPage(request);
  void reply
    .status(status)
    .headers(problem.headers ?? {})
    .header('cache-control', 'no-store')
    .header('content-language', language)
    .header('vary', 'Accept-Language, Accept')
    .removeHeader('etag')
    .type(isPage ? 'text/html; charset=utf-8' : 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => (typeof payload === 'string' ? payload : JSON.stringify(payload)))
    .send(isPage ? problemPage(view, language) : view);
}
