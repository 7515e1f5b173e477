import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusinessClock, RateLimits, addressOf } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { Communities } from '../data/communities.js';
import { PublicForms } from '../data/public-forms.js';
import type { PublicFormView } from './service-request.view.js';

/** What every page without account does first. */
@Injectable()
export class PublicDesk {
  constructor(
    private readonly limits: RateLimits,
    private readonly forms: PublicForms,
    private readonly communities: Communities,
    private readonly clock: BusinessClock,
  ) {}

  /** Guessing codes and flooding must be slow, and a shared phone must not keep what was on the page. */
  async guard(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    reply.header('cache-control', 'no-store');
    await this.limits.countStrictly(`intake ${addressOf(request)}`, reply);
  }

  /** A fresh form with the communities to choose from. */
  async form(): Promise<PublicFormView> {
    const { form, expiresAt } = this.forms.issue(this.clock.now());
    return { form, expiresAt: formatInstant(expiresAt), communities: await this.communities.named() };
  }
}
