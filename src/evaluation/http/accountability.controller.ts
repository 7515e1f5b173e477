import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { AccountabilitySteps } from '../actions/accountability-steps.js';
import { OpenAccountability } from '../actions/open-accountability.js';
import { AccountabilityRecords } from '../data/accountability-records.js';
import {
  AnswerAccountabilityDto,
  ConcludeAccountabilityDto,
  EndAccountabilityDto,
  OpenAccountabilityDto,
} from './accountability.dto.js';
import { AccountabilityListView, AccountabilityView } from './accountability.view.js';

/** Who has to answer for what, and what followed (责任追究). */
@ApiTags('evaluation')
@Controller('api/v1/accountability-records')
export class AccountabilityController {
  constructor(
    private readonly records: AccountabilityRecords,
    private readonly opening: OpenAccountability,
    private readonly steps: AccountabilitySteps,
  ) {}

  /** Put a case to a unit, which answers within some working days. */
  @Post()
  @Requires('accountability.open')
  @Creates('accountability-records')
  async create(
    @CurrentActor() actor: Actor,
    @Body() { causeId, fileIds = [], ...said }: OpenAccountabilityDto,
  ): Promise<AccountabilityView> {
    const record = await this.opening.run(actor, { ...said, causeId: causeId ?? null, fileIds });
    return AccountabilityView.of(record, actor);
  }

  /** Overseers see all, a unit its own; newest first. */
  @Get()
  @Requires('accountability.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<AccountabilityListView> {
    const { items, next } = await this.records.page(actor, pageRequest(query));
    return { items: items.map((record) => AccountabilityView.of(record, actor)), next };
  }

  /** One. */
  @Get(':id')
  @Requires('accountability.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<AccountabilityView> {
    return AccountabilityView.of(await this.records.find(actor, id), actor);
  }

  /** Answer for the own unit, once. */
  @Post(':id/answer')
  @HttpCode(200)
  @Requires('accountability.answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: AnswerAccountabilityDto,
  ): Promise<AccountabilityView> {
    await this.steps.answer(actor, id, text);
    return this.get(actor, id);
  }

  /** Say what follows, after the unit was heard and by somebody else than who opened the case. */
  @Post(':id/conclude')
  @HttpCode(200)
  @Requires('accountability.conclude')
  @Confirmed()
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { measure, reasons }: ConcludeAccountabilityDto,
  ): Promise<AccountabilityView> {
    await this.steps.conclude(actor, id, measure, reasons);
    return this.get(actor, id);
  }

  /** Take the case back, with the reasons. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('accountability.conclude')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reasons }: EndAccountabilityDto,
  ): Promise<AccountabilityView> {
    await this.steps.withdraw(actor, id, reasons);
    return this.get(actor, id);
  }
}
