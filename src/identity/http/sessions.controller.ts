import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, RateLimits, WithoutIdempotency, addressOf } from '../../platform/index.js';
import { RefreshSession } from '../actions/refresh-session.js';
import { SignIn } from '../actions/sign-in.js';
import { RefreshDto, SignInDto } from './session.dto.js';
import { SessionView } from './session.view.js';

/** Signing in. */
@ApiTags('identity')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly limits: RateLimits,
  ) {}

  /** Sign in with login and password, and a code where the account has a second factor. */
  @Post()
  @Public()
  @WithoutIdempotency()
  async create(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    await this.limits.countStrictly(addressOf(request), reply);
    reply.header('cache-control', 'no-store');
    return SessionView.of(await this.signIn.run(body.login, body.password, body.code));
  }

  /** Trade the refresh token for fresh tokens; a used one ends the session. */
  @Post('refresh')
  @HttpCode(200)
  @Public()
  @WithoutIdempotency()
  async refresh(
    @Body() body: RefreshDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    await this.limits.countStrictly(addressOf(request), reply);
    reply.header('cache-control', 'no-store');
    return SessionView.of(await this.refreshSession.run(body.refreshToken));
  }
}
