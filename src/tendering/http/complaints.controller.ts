import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Confirmed, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { Complain } from '../actions/complain.js';
import { Disputes } from '../data/disputes.js';
import {
  AssessDisputeDto,
  ComplaintNoteDto,
  ComplaintQueryDto,
  CorrectComplaintDto,
  DecideComplaintDto,
  SubmitComplaintDto,
} from './dispute.dto.js';
import { ComplaintListView, ComplaintView } from './dispute.view.js';

/** Complaints (投诉) to the finance department, after a challenge. */
@ApiTags('tendering')
@Controller('api/v1/complaints')
export class ComplaintsController {
  constructor(
    private readonly disputes: Disputes,
    private readonly complaining: Complain,
  ) {}

  /** Complain about a reply, or about one that did not come. */
  @Post()
  @Requires('challenge.submit')
  @Creates('complaints')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { challengeId, matters, claims }: SubmitComplaintDto,
  ): Promise<ComplaintView> {
    return this.get(actor, await this.complaining.submit(actor, challengeId, matters, claims));
  }

  /** Complaints: a supplier's own, those about the buyer's tenders, all for overseers; newest first. */
  @Get()
  @Requires('challenge.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ComplaintQueryDto): Promise<ComplaintListView> {
    const { tenderId, organizationId, state } = query;
    const filter = { tenderId, organizationId, state };
    const { items, next } = await this.disputes.complaints(actor, pageRequest(query), filter);
    const counts = await this.disputes.unfounded(items.map((row) => row.organizationId));
    return {
      items: items.map((row) => ComplaintView.of(row, actor, counts.get(row.organizationId) ?? 0)),
      next,
    };
  }

  /** One complaint. */
  @Get(':id')
  @Requires('challenge.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ComplaintView> {
    const row = await this.disputes.complaint(actor, id);
    const counts = await this.disputes.unfounded([row.organizationId]);
    return ComplaintView.of(row, actor, counts.get(row.organizationId) ?? 0);
  }

  /** Return it for correction, once. */
  @Post(':id/return')
  @HttpCode(200)
  @Requires('complaint.decide')
  async sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: ComplaintNoteDto,
  ): Promise<ComplaintView> {
    await this.complaining.sendBack(actor, id, note);
    return this.get(actor, id);
  }

  /** Send the corrected text. */
  @Post(':id/correct')
  @HttpCode(200)
  @Requires('challenge.submit')
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { matters, claims }: CorrectComplaintDto,
  ): Promise<ComplaintView> {
    await this.complaining.correct(actor, id, matters, claims);
    return this.get(actor, id);
  }

  /** Accept it, with the assessment whether the result may be affected; a yes holds off signing. */
  @Post(':id/accept')
  @HttpCode(200)
  @Requires('complaint.decide')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { mayAffectResult }: AssessDisputeDto,
  ): Promise<ComplaintView> {
    await this.complaining.accept(actor, id, mayAffectResult);
    return this.get(actor, id);
  }

  /** Reject it, with the reason. */
  @Post(':id/reject')
  @HttpCode(200)
  @Requires('complaint.decide')
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { note }: ComplaintNoteDto,
  ): Promise<ComplaintView> {
    await this.complaining.reject(actor, id, note);
    return this.get(actor, id);
  }

  /** Decide it, with what follows for the tender; the decision is published. */
  @Post(':id/decide')
  @HttpCode(200)
  @Requires('complaint.decide')
  @Confirmed()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { outcome, text, effect, badFaith }: DecideComplaintDto,
  ): Promise<ComplaintView> {
    await this.complaining.decide(actor, id, { outcome, decision: text, effect, badFaith });
    return this.get(actor, id);
  }

  /** Take it back. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('challenge.submit')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ComplaintView> {
    await this.complaining.withdraw(actor, id);
    return this.get(actor, id);
  }
}
