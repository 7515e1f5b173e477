import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { AssessImpact } from '../actions/assess-impact.js';
import { PrivacyRecords } from '../data/privacy-records.js';
import { AssessmentDto, ReturnAssessmentDto } from './privacy.dto.js';
import { ImpactAssessmentListView, ImpactAssessmentView } from './privacy.view.js';

/** 个人信息保护影响评估 before sensitive, entrusted or provided data are processed (个人信息保护法 art. 55, 56). */
@ApiTags('privacy')
@Controller('api/v1/impact-assessments')
export class ImpactAssessmentsController {
  constructor(
    private readonly records: PrivacyRecords,
    private readonly assessing: AssessImpact,
  ) {}

  /** Draft one for the caller's unit. */
  @Post()
  @Requires('assessment.draft')
  @Creates('impact-assessments')
  async create(@CurrentActor() actor: Actor, @Body() body: AssessmentDto): Promise<ImpactAssessmentView> {
    return this.get(actor, await this.assessing.draft(actor, body));
  }

  /** Those of the caller's unit and below, newest first; the district and the auditor see all. */
  @Get()
  @Requires('assessment.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<ImpactAssessmentListView> {
    const { items, next } = await this.records.assessments(actor, pageRequest(query));
    return { items: items.map((each) => ImpactAssessmentView.of(each)), next };
  }

  /** One. */
  @Get(':id')
  @Requires('assessment.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImpactAssessmentView> {
    return ImpactAssessmentView.of(await this.records.assessment(actor, id));
  }

  /** Draft a returned one anew. */
  @Post(':id/redraft')
  @HttpCode(200)
  @Requires('assessment.draft')
  async redraft(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AssessmentDto,
  ): Promise<ImpactAssessmentView> {
    await this.assessing.redraft(actor, id, body);
    return this.get(actor, id);
  }

  /** Approve it, as somebody else than who drafted it. */
  @Post(':id/approve')
  @HttpCode(200)
  @Requires('assessment.decide')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ImpactAssessmentView> {
    await this.assessing.approve(actor, id);
    return this.get(actor, id);
  }

  /** Return it with a reason. */
  @Post(':id/return')
  @HttpCode(200)
  @Requires('assessment.decide')
  async sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: ReturnAssessmentDto,
  ): Promise<ImpactAssessmentView> {
    await this.assessing.sendBack(actor, id, reason);
    return this.get(actor, id);
  }
}
