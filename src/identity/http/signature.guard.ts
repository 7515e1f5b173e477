import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import {
  type AuthenticatedRequest,
  CONFIRMATION_HEADER,
  CONFIRMED,
  StoredAnswers,
} from '../../platform/index.js';
import { ConfirmSignature } from '../actions/confirm-signature.js';

/** On signatures, asks for the second factor again; comes after the guard that says who calls. */
@Injectable()
export class SignatureGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly answers: StoredAnswers,
    private readonly confirmSignature: ConfirmSignature,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.get<boolean | undefined>(CONFIRMED, context.getHandler()) !== true) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & AuthenticatedRequest>();
    if (!request.actor) throw new Error('a signature on a public route');
    // Who asks again for the answer he has missed does nothing anew, and his code is used up.
    if (await this.answers.repeats(request)) return true;
    const code = request.headers[CONFIRMATION_HEADER];
    await this.confirmSignature.run(request.actor.accountId, typeof code === 'string' ? code : undefined);
    return true;
  }
}
