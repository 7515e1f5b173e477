import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, Revisioned } from '../../platform/index.js';
import { CheckInterviewDraft } from '../actions/check-interview-draft.js';
import { DiscardInterviewDraft } from '../actions/discard-interview-draft.js';
import { ReadInterviewDrafts } from '../actions/read-interview-drafts.js';
import { SaveInterviewDraft } from '../actions/save-interview-draft.js';
import { DiscardInterviewDraftDto, SaveInterviewDraftDto } from './interview-draft.dto.js';
import {
  InterviewCheckView,
  InterviewDraftListView,
  InterviewDraftView,
  SavedInterviewView,
} from './interview-draft.view.js';

/** Interviews that are still being written down: sealed, and read by nobody but the visit's evaluators. */
@ApiTags('evaluation')
@Controller('api/v1/visits/:id/interview-drafts')
export class InterviewDraftsController {
  constructor(
    private readonly saving: SaveInterviewDraft,
    private readonly reading: ReadInterviewDrafts,
    private readonly discarding: DiscardInterviewDraft,
    private readonly checking: CheckInterviewDraft,
  ) {}

  /** Every draft of the visit; each look stands in the audit log. */
  @Get()
  @Requires('visit.conduct')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<InterviewDraftListView> {
    const drafts = await this.reading.of(actor, id);
    return { items: drafts.map((each) => InterviewDraftView.opened(each)), next: null };
  }

  /** That of one person of the sample. */
  @Get(':sampleId')
  @Requires('visit.conduct')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
  ): Promise<InterviewDraftView> {
    return InterviewDraftView.opened(await this.reading.one(actor, id, sampleId));
  }

  /** Keep an interview as far as it is written down. Sent again, nothing changes; 409 tells the revision that stands. */
  @Put(':sampleId')
  @Requires('visit.conduct')
  @Revisioned()
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
    @Body() body: SaveInterviewDraftDto,
  ): Promise<SavedInterviewView> {
    return SavedInterviewView.of(await this.saving.run(actor, id, sampleId, body));
  }

  /** Drop a draft. */
  @Delete(':sampleId')
  @HttpCode(204)
  @Requires('visit.conduct')
  @Revisioned()
  async discard(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
    @Query() { revision }: DiscardInterviewDraftDto,
  ): Promise<void> {
    await this.discarding.run(actor, id, sampleId, revision);
  }

  /** Everything that a draft lacks to be handed in. */
  @Get(':sampleId/check')
  @Requires('visit.conduct')
  async check(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('sampleId', ParseUUIDPipe) sampleId: string,
  ): Promise<InterviewCheckView> {
    return InterviewCheckView.of(await this.checking.run(actor, id, sampleId));
  }
}
