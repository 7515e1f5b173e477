import { Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  Public,
  RateLimits,
  WithoutIdempotency,
  addressOf,
  currentContext,
  escapeHtml,
  page,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Unsubscribe } from '../actions/unsubscribe.js';
import { UnsubscribeLinks } from '../data/unsubscribe-links.js';
import { UNSUBSCRIBE_TEXTS } from './unsubscribe-texts.js';

/** The link under every letter that is no duty: a page for people, one click for mail programs (RFC 8058). */
@ApiExcludeController()
@Controller('unsubscribe')
export class UnsubscribePageController {
  constructor(
    private readonly links: UnsubscribeLinks,
    private readonly unsubscribing: Unsubscribe,
    private readonly limits: RateLimits,
  ) {}

  /** Asks first: programs that look into letters follow links, too. */
  @Get(':token')
  @Public()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  ask(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.answer(request, reply, () => {
      this.links.read(token);
      const { ask, hint, button } = texts();
      return Promise.resolve(
        page(
          ask,
          `<p>${escapeHtml(hint)}</p><form method="post"><p><button>${escapeHtml(button)}</button></p></form>`,
        ),
      );
    });
  }

  /** Unsubscribes, whatever the form says: there is nothing to choose. */
  @Post(':token')
  @Public()
  @WithoutIdempotency()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('referrer-policy', 'no-referrer')
  take(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.answer(request, reply.status(200), async () => {
      await this.unsubscribing.run(token);
      return page(texts().done, '');
    });
  }

  private async answer(
    request: FastifyRequest,
    reply: FastifyReply,
    make: () => Promise<string>,
  ): Promise<string> {
    await this.limits.countStrictly(addressOf(request), reply);
    try {
      return await make();
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      reply.status(404);
      return page(texts().unknown, '');
    }
  }
}

function texts() {
  return UNSUBSCRIBE_TEXTS[currentContext()?.language ?? 'zh'];
}
