import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { PollClaim } from '../actions/poll-claim.js';
import { ClaimPolls } from '../data/claim-polls.js';
import { ClaimPollLinksView, ClaimPollView, PollClaimDto } from './claim-poll.view.js';

/** What residents say about a claimed service: asked by the community, told in figures only. */
@ApiTags('catalogue')
@Controller('api/v1/claims')
export class ClaimPollsController {
  constructor(
    private readonly polls: ClaimPolls,
    private readonly polling: PollClaim,
  ) {}

  /** Make one-time links for residents, once. 409 unless the claim is being carried out or reported done. */
  @Post(':id/poll')
  @HttpCode(200)
  @Requires('claim.decide')
  async ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { asked }: PollClaimDto,
  ): Promise<ClaimPollView> {
    await this.polling.run(actor, id, asked);
    return this.result(actor, id);
  }

  /** What they said, question by question; figures over fewer than five answers are null. */
  @Get(':id/poll')
  @Requires('claim.read')
  async result(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimPollView> {
    return ClaimPollView.of(await this.polls.result(actor, id));
  }

  /** The links that nobody has answered yet, to be handed out by the community. */
  @Get(':id/poll/links')
  @Requires('claim.decide')
  async links(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ClaimPollLinksView> {
    return { tokens: await this.polls.tokens(actor, id) };
  }
}
