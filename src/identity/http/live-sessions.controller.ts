import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  CurrentActor,
  OpenToRestricted,
  PageDto,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { EndSession } from '../actions/end-session.js';
import { SignOut } from '../actions/sign-out.js';
import { Sessions } from '../data/sessions.js';
import { LiveSessionListView, LiveSessionView } from './session.view.js';

/** Where the caller is signed in, and ending it. */
@ApiTags('identity')
@Controller('api/v1/sessions')
export class LiveSessionsController {
  constructor(
    private readonly sessions: Sessions,
    private readonly signOut: SignOut,
    private readonly endSession: EndSession,
  ) {}

  /** The caller's live sessions, newest first. */
  @Get()
  @Requires('session.own')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<LiveSessionListView> {
    const { items, next } = await this.sessions.pageOf(actor.accountId, pageRequest(query));
    return { items: items.map((row) => LiveSessionView.of(row, actor.sessionId)), next };
  }

  /** Sign out. */
  @Delete('current')
  @HttpCode(204)
  @Requires('session.own')
  @OpenToRestricted()
  async end(@CurrentActor() actor: Actor): Promise<void> {
    await this.signOut.run(actor);
  }

  /** End one of the caller's sessions. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('session.own')
  async endOne(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.endSession.run(actor, id);
  }
}
