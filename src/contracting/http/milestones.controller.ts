import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, FileLinkView, Requires } from '../../platform/index.js';
import { JudgeReport } from '../actions/judge-report.js';
import { SubmitMilestone } from '../actions/submit-milestone.js';
import { Milestones } from '../data/milestones.js';
import { ReturnReportDto, SubmitMilestoneDto } from './milestone.dto.js';
import { MilestoneListView, MilestoneView } from './milestone.view.js';

/** What a contract waits for: deliveries and reports are handed in, payments and assessments are met by a fact. */
@ApiTags('contracting')
@Controller('api/v1/contracts/:id/milestones')
export class MilestonesController {
  constructor(
    private readonly reads: Milestones,
    private readonly submitMilestone: SubmitMilestone,
    private readonly judgeReport: JudgeReport,
  ) {}

  /** A contract's milestones in their order, each with what was handed in. */
  @Get()
  @Requires('contract.read')
  async milestones(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MilestoneListView> {
    const { contract, milestones } = await this.reads.of(actor, id);
    return { items: milestones.map((each) => MilestoneView.of(each, contract, actor)), next: null };
  }

  /** Hand a delivery or report in, for the first time or after rework; the buyer's days for accepting it begin. */
  @Post(':milestoneId/submit')
  @HttpCode(200)
  @Requires('milestone.submit')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('milestoneId', ParseUUIDPipe) milestoneId: string,
    @Body() body: SubmitMilestoneDto,
  ): Promise<MilestoneListView> {
    await this.submitMilestone.run(actor, id, milestoneId, body);
    return this.milestones(actor, id);
  }

  /** Take a report that was handed in; deliveries go through an acceptance. */
  @Post(':milestoneId/accept')
  @HttpCode(200)
  @Requires('milestone.judge')
  async accept(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('milestoneId', ParseUUIDPipe) milestoneId: string,
  ): Promise<MilestoneListView> {
    await this.judgeReport.run(actor, id, milestoneId);
    return this.milestones(actor, id);
  }

  /** Send a report back for rework. */
  @Post(':milestoneId/return')
  @HttpCode(200)
  @Requires('milestone.judge')
  async sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('milestoneId', ParseUUIDPipe) milestoneId: string,
    @Body() body: ReturnReportDto,
  ): Promise<MilestoneListView> {
    await this.judgeReport.run(actor, id, milestoneId, body);
    return this.milestones(actor, id);
  }

  /** A link to a file that was handed in, good for five minutes; for the two parties and the overseers. */
  @Get(':milestoneId/files/:fileId')
  @Requires('contract.read')
  file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('milestoneId', ParseUUIDPipe) milestoneId: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<FileLinkView> {
    return this.reads.file(actor, id, milestoneId, fileId);
  }
}
