import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { ClaimItem } from '../actions/claim-item.js';
import { RecordClaim } from '../actions/record-claim.js';
import { Claims } from '../data/claims.js';
import { AssessClaimDto, ClaimItemDto, ClaimProgressDto, ClaimQueryDto, CommendDto } from './claim.dto.js';
import {
  ClaimAssessmentListView,
  ClaimAssessmentView,
  ClaimListView,
  ClaimProgressListView,
  ClaimProgressView,
  ClaimView,
} from './claim.view.js';

/** Claims (认领): what member units and organizations take on of a community's list, without money. */
@ApiTags('catalogue')
@Controller('api/v1/claims')
export class ClaimsController {
  constructor(
    private readonly claims: Claims,
    private readonly claiming: ClaimItem,
    private readonly recording: RecordClaim,
  ) {}

  /** Claim an offered item. 422 names every reason against it; 409 when the offer is closed or taken. */
  @Post()
  @Requires('claim.make')
  @Creates('claims')
  async create(@CurrentActor() actor: Actor, @Body() body: ClaimItemDto): Promise<ClaimView> {
    return this.get(actor, await this.claiming.run(actor, body));
  }

  /** Claims, newest first: the own, and those of the own community or street; overseers see all. */
  @Get()
  @Requires('claim.read')
  async list(@CurrentActor() actor: Actor, @Query() query: ClaimQueryDto): Promise<ClaimListView> {
    const { itemId, state } = query;
    const { items, next } = await this.claims.page(actor, pageRequest(query), { itemId, state });
    return { items: items.map((row) => ClaimView.of(row, actor)), next };
  }

  /** One claim. */
  @Get(':id')
  @Requires('claim.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClaimView> {
    return ClaimView.of(await this.claims.one(actor, id), actor);
  }

  /** What was done for it, newest first. */
  @Get(':id/progress')
  @Requires('claim.read')
  async progress(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<ClaimProgressListView> {
    const { items, next } = await this.claims.progress(actor, id, pageRequest(query));
    return { items: items.map((row) => ClaimProgressView.of(row)), next };
  }

  /** How it went when the community looked, newest first. */
  @Get(':id/assessments')
  @Requires('claim.read')
  async assessments(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<ClaimAssessmentListView> {
    const { items, next } = await this.claims.assessments(actor, id, pageRequest(query));
    return { items: items.map((row) => ClaimAssessmentView.of(row)), next };
  }

  /** Note how it goes, from time to time while it is carried out. */
  @Post(':id/assess')
  @HttpCode(200)
  @Requires('claim.decide')
  async assess(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { rating, finding }: AssessClaimDto,
  ): Promise<ClaimAssessmentListView> {
    await this.recording.assess(actor, id, rating, finding);
    return this.assessments(actor, id, {});
  }

  /** Record progress with evidence while it is carried out. */
  @Post(':id/progress')
  @HttpCode(200)
  @Requires('claim.make')
  async record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, evidenceFileIds }: ClaimProgressDto,
  ): Promise<ClaimView> {
    await this.recording.progress(actor, id, text, evidenceFileIds);
    return this.get(actor, id);
  }

  /** Commend the claimant for a fulfilled claim, once; everybody reads it. */
  @Post(':id/commend')
  @HttpCode(200)
  @Requires('claim.decide')
  async commend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason, exemplary }: CommendDto,
  ): Promise<ClaimView> {
    await this.recording.commend(actor, id, reason, exemplary);
    return this.get(actor, id);
  }
}
