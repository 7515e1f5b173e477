import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { DecideNeed } from '../actions/decide-need.js';
import { MergeNeeds } from '../actions/merge-needs.js';
import { RecordBallot } from '../actions/record-ballot.js';
import { VerifyNeed } from '../actions/verify-need.js';
import { NeedDesk } from './need-desk.js';
import {
  AnswerNeedDto,
  MergeNeedDto,
  NotAdoptNeedDto,
  PassOnNeedDto,
  RecordBallotDto,
  UnmergeNeedDto,
  VerifyNeedDto,
} from './need.dto.js';
import { NeedView } from './need.view.js';

/** The steps of a need. */
@ApiTags('catalogue')
@Controller('api/v1/needs/:id')
export class NeedStepsController {
  constructor(
    private readonly desk: NeedDesk,
    private readonly verifyNeed: VerifyNeed,
    private readonly mergeNeeds: MergeNeeds,
    private readonly recordBallot: RecordBallot,
    private readonly decideNeed: DecideNeed,
  ) {}

  /** Verify it, which makes it public; not for whoever registered it. */
  @Post('verify')
  @HttpCode(200)
  @Requires('need.verify')
  async verify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { title, description, urgency }: VerifyNeedDto,
  ): Promise<NeedView> {
    await this.verifyNeed.run(actor, id, { title, description, urgency });
    return this.desk.one(actor, id);
  }

  /** Merge it into a similar one; both texts and both reporters stay. */
  @Post('merge')
  @HttpCode(200)
  @Requires('need.verify')
  async merge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MergeNeedDto,
  ): Promise<NeedView> {
    await this.mergeNeeds.merge(actor, id, body.survivorId);
    return this.desk.one(actor, id);
  }

  /** Take the merge back, with the reason; it is verified anew. */
  @Post('unmerge')
  @HttpCode(200)
  @Requires('need.verify')
  async unmerge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: UnmergeNeedDto,
  ): Promise<NeedView> {
    await this.mergeNeeds.unmerge(actor, id, body.reason);
    return this.desk.one(actor, id);
  }

  /** Record how residents' representatives voted on it. */
  @Post('ballots')
  @HttpCode(200)
  @Requires('need.vote')
  async vote(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { recordFileId, ...ballot }: RecordBallotDto,
  ): Promise<NeedView> {
    await this.recordBallot.run(actor, id, { ...ballot, recordFileId: recordFileId ?? null });
    return this.desk.one(actor, id);
  }

  /** Adopt it (立项): an item is linked to it. */
  @Post('adopt')
  @HttpCode(200)
  @Requires('need.decide')
  async adopt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer }: AnswerNeedDto,
  ): Promise<NeedView> {
    await this.decideNeed.run(actor, id, { action: 'adopt', answer: answer ?? null });
    return this.desk.one(actor, id);
  }

  /** Pass it on (转办): a ticket calls the departments. */
  @Post('pass-on')
  @HttpCode(200)
  @Requires('need.decide')
  async passOn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer, addresseeIds }: PassOnNeedDto,
  ): Promise<NeedView> {
    await this.decideNeed.run(actor, id, { action: 'pass-on', answer: answer ?? null, addresseeIds });
    return this.desk.one(actor, id);
  }

  /** Don't adopt it (不采纳), with the reason. */
  @Post('not-adopt')
  @HttpCode(200)
  @Requires('need.decide')
  async notAdopt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer, reason }: NotAdoptNeedDto,
  ): Promise<NeedView> {
    await this.decideNeed.run(actor, id, { action: 'not-adopt', answer: answer ?? null, reason });
    return this.desk.one(actor, id);
  }
}
