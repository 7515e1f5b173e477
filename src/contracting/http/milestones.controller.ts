import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires } from '../../platform/index.js';
import { SubmitMilestone } from '../actions/submit-milestone.js';
import { ContractFiles } from '../data/contract-files.js';
import { MilestoneListView, MilestoneView } from './milestone.view.js';

/** What contracts wait for. */
@ApiTags('contracting')
@Controller('api/v1/contracts/:id/milestones')
export class MilestonesController {
  constructor(
    private readonly files: ContractFiles,
    private readonly submitMilestone: SubmitMilestone,
  ) {}

  /** A contract's milestones in their order. */
  @Get()
  @Requires('contract.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<MilestoneListView> {
    const { contract, milestones } = await this.files.milestones(actor, id);
    return { items: milestones.map((each) => MilestoneView.of(each, contract, actor)), next: null };
  }

  /** Hand a delivery in, for the first time or after rework; the buyer may then open its acceptance. */
  @Post(':milestoneId/submit')
  @HttpCode(200)
  @Requires('milestone.submit')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('milestoneId', ParseUUIDPipe) milestoneId: string,
  ): Promise<MilestoneListView> {
    await this.submitMilestone.run(actor, id, milestoneId);
    return this.list(actor, id);
  }
}
