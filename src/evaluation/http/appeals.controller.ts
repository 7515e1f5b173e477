import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, PageDto, Requires, pageRequest } from '../../platform/index.js';
import { DecideAppeal } from '../actions/decide-appeal.js';
import { LodgeAppeal } from '../actions/lodge-appeal.js';
import { WithdrawAppeal } from '../actions/withdraw-appeal.js';
import { Appeals } from '../data/appeals.js';
import { LodgeAppealDto, UpholdAppealDto } from './appeal.dto.js';
import { AppealListView, AppealView } from './appeal.view.js';
import { ReasonsDto } from './evaluation.dto.js';

/** Objections of organizations to results, decided by other people than those who judged. */
@ApiTags('evaluation')
@Controller('api/v1/appeals')
export class AppealsController {
  constructor(
    private readonly appeals: Appeals,
    private readonly lodging: LodgeAppeal,
    private readonly deciding: DecideAppeal,
    private readonly withdrawing: WithdrawAppeal,
  ) {}

  /** Object to a result that was delivered, within its window and once. */
  @Post()
  @Requires('appeal.lodge')
  @Creates('appeals')
  async create(@CurrentActor() actor: Actor, @Body() body: LodgeAppealDto): Promise<AppealView> {
    const { evaluationId, grounds, fileIds = [] } = body;
    return this.get(actor, await this.lodging.run(actor, evaluationId, { grounds, fileIds }));
  }

  /** Appeals, newest first: the district all, an organization its own, a body those that it may decide or that concern it. */
  @Get()
  @Requires('appeal.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<AppealListView> {
    const { items, next } = await this.appeals.page(actor, pageRequest(query));
    return { items: items.map((row) => AppealView.of(row, actor)), next };
  }

  /** One appeal. */
  @Get(':id')
  @Requires('appeal.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AppealView> {
    return AppealView.of(await this.appeals.find(actor, id), actor);
  }

  /** Uphold it, as another body or the district: the lines that change make a new edition, which binds at once. */
  @Post(':id/uphold')
  @HttpCode(200)
  @Requires('appeal.decide')
  async uphold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons, scores = [], vetoes, vetoFacts }: UpholdAppealDto,
  ): Promise<AppealView> {
    const appeal = await this.appeals.find(actor, id);
    await this.deciding.uphold(actor, appeal, reasons, { scores, vetoes, vetoFacts });
    return this.get(actor, id);
  }

  /** Refuse it, as another body or the district: the result stays, and binds. */
  @Post(':id/refuse')
  @HttpCode(200)
  @Requires('appeal.decide')
  async refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: ReasonsDto,
  ): Promise<AppealView> {
    await this.deciding.refuse(actor, await this.appeals.find(actor, id), reasons);
    return this.get(actor, id);
  }

  /** Take it back: the result stays, and binds. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('appeal.lodge')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AppealView> {
    await this.withdrawing.run(actor, await this.appeals.find(actor, id));
    return this.get(actor, id);
  }
}
