import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BusinessClock,
  EdgeProblem,
  Public,
  RateLimits,
  WithoutIdempotency,
  addressOf,
  currentContext,
} from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { describe } from '../../shared/violation.js';
import { AnswerSurvey } from '../actions/answer-survey.js';
import { SurveyForms } from '../data/survey-forms.js';
import { type FormFields, answersOfForm } from '../domain/form-fields.js';
import { linkViolations } from '../domain/link-rules.js';
import { PAGE_TEXTS } from './survey-page-texts.js';
import { PAGE_POLICY, formPage, messagePage } from './survey-page.js';

/** A resident's one-time link as a page for people: no account, no script, nothing about anybody. */
@ApiExcludeController()
@Controller('surveys')
export class SurveyPageController {
  constructor(
    private readonly forms: SurveyForms,
    private readonly answering: AnswerSurvey,
    private readonly limits: RateLimits,
    private readonly clock: BusinessClock,
  ) {}

  /** The questions behind a link. */
  @Get(':token')
  @Public()
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(request, reply, async () => {
      const { link, form } = await this.forms.behind(token);
      RuleBroken.conflictUnlessEmpty(linkViolations(link, this.clock.now()));
      return formPage(form, languageNow());
    });
  }

  /** Takes the form, once; what is wrong comes back in its place. */
  @Post(':token')
  @Public()
  @WithoutIdempotency()
  async take(
    @Param('token') token: string,
    @Body() body: object,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const fields = { ...body } as FormFields;
    return this.page(request, reply.status(200), async () => {
      const { form } = await this.forms.behind(token);
      try {
        await this.answering.run(token, answersOfForm(form, fields));
      } catch (error) {
        if (!(error instanceof RuleBroken) || error.conflict) throw error;
        reply.status(422);
        return formPage(form, languageNow(), { fields, violations: error.violations });
      }
      return messagePage(PAGE_TEXTS[languageNow()].thanks, languageNow());
    });
  }

  /** Guessing is slow, a shared phone keeps nothing, and every refusal is a page, too. */
  private async page(
    request: FastifyRequest,
    reply: FastifyReply,
    make: () => Promise<string>,
  ): Promise<string> {
    reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': PAGE_POLICY,
      'referrer-policy': 'no-referrer',
    });
    try {
      await this.limits.countStrictly(addressOf(request), reply);
      return await make();
    } catch (error) {
      const { status, said } = refusalOf(error);
      if (error instanceof EdgeProblem) reply.headers(error.headers);
      reply.status(status);
      return messagePage(said, languageNow());
    }
  }
}

function languageNow(): 'zh' | 'en' {
  return currentContext()?.language ?? 'zh';
}

/** What a page says instead of its questions; everything else is thrown as it came. */
function refusalOf(error: unknown): { status: number; said: string } {
  const text = PAGE_TEXTS[languageNow()];
  if (error instanceof NotFound) return { status: 404, said: text.unknown };
  if (error instanceof EdgeProblem && error.key === 'too-many-requests')
    return { status: 429, said: text.busy };
  if (!(error instanceof RuleBroken)) throw error;
  const said = error.violations.map((each) => describe(each, languageNow()).detail).join(' ');
  return { status: 409, said };
}
