import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BusinessClock, Public, RateLimits, addressOf } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { AnswerSurvey } from '../actions/answer-survey.js';
import { SurveyDefinitions } from '../data/survey-definitions.js';
import { SurveyLinks } from '../data/survey-links.js';
import { linkViolations } from '../domain/link-rules.js';
import { AnswerSurveyDto } from './answers.dto.js';
import { SurveyReceiptView, SurveyView } from './survey.view.js';

/** A resident's one-time link: no account, no name, one answer. */
@ApiTags('surveys')
@Controller('api/v1/surveys')
export class SurveysController {
  constructor(
    private readonly links: SurveyLinks,
    private readonly definitions: SurveyDefinitions,
    private readonly answerSurvey: AnswerSurvey,
    private readonly limits: RateLimits,
    private readonly clock: BusinessClock,
  ) {}

  /** The questions behind a link; 404 when it is forged, 409 when it was used, withdrawn or has expired. */
  @Get(':token')
  @Public()
  @ApiResponse({
    status: 409,
    description: 'The link was used, withdrawn or has expired',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
  })
  async get(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyView> {
    await this.guard(request, reply);
    const link = await this.links.find(token);
    RuleBroken.conflictUnlessEmpty(linkViolations(link, this.clock.now()));
    return SurveyView.of(link, await this.definitions.byId(link.questionnaireId));
  }

  /** Answer, once. */
  @Post(':token')
  @HttpCode(200)
  @Public()
  async answer(
    @Param('token') token: string,
    @Body() body: AnswerSurveyDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SurveyReceiptView> {
    await this.guard(request, reply);
    return SurveyReceiptView.of(await this.answerSurvey.run(token, body.answers));
  }

  /** Guessing must be slow, and a shared phone must not keep what was on the page. */
  private async guard(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.limits.countStrictly(addressOf(request), reply);
    reply.header('cache-control', 'no-store');
  }
}
