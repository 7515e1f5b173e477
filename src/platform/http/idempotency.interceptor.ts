import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { type Observable, from, lastValueFrom } from 'rxjs';
import { Database } from '../database/database.js';
import { currentContext } from '../database/request-context.js';
import { type AnswerSlot, type CallersRequest, keyOf, slotOf } from './answer-slot.js';
import { EdgeProblem, problemOf } from './problem.js';
import { refuse } from './platform-refusals.js';
import { IDEMPOTENCY } from './route-marks.js';
import { StoredAnswers } from './stored-answers.js';

/** Idempotency-Key on POST: a success is stored in the transaction of its effect, a refusal by rule after its rollback. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
    private readonly answers: StoredAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<CallersRequest>();
    const mode = this.reflector.get<string | undefined>(IDEMPOTENCY, context.getHandler());
    if (request.method !== 'POST' || mode === 'none') return next.handle();
    const key = keyOf(request.headers['idempotency-key'], mode === 'required');
    if (key === undefined) return next.handle();
    return from(this.once(slotOf(request, key), context.switchToHttp().getResponse<FastifyReply>(), next));
  }

  private async once(slot: AnswerSlot, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    try {
      return await this.database.transaction(async (tx) => {
        if (!(await this.answers.claim(tx, slot))) {
          throw new EdgeProblem('state-conflict', [refuse.idempotencyKeyBusy()]);
        }
        const stored = await this.answers.find(tx, slot);
        if (stored) return this.answers.replay(stored, reply);
        const context = currentContext();
        if (context) context.ambient = tx;
        try {
          const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
          await this.answers.keepSuccess(tx, slot, reply, body);
          return body;
        } finally {
          if (context) context.ambient = undefined;
        }
      });
    } catch (error) {
      const problem = problemOf(error);
      const byRule = problem.key === 'rules-broken' || problem.key === 'state-conflict';
      if (byRule && !(error instanceof EdgeProblem)) await this.answers.keepRefusal(slot, problem);
      throw error;
    }
  }
}
