import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { ConcludeAcceptance } from '../actions/conclude-acceptance.js';
import { OpenAcceptance } from '../actions/open-acceptance.js';
import { RecordOpinion } from '../actions/record-opinion.js';
import { Acceptances } from '../data/acceptances.js';
import { ConcludeAcceptanceDto, OpenAcceptanceDto, RecordOpinionDto } from './acceptance.dto.js';
import { AcceptanceListView, AcceptanceView } from './acceptance.view.js';
import { BelowContractQueryDto } from './contract.dto.js';

/** Acceptances (履约验收): opened for a delivery that was handed in, concluded with the recipients' opinions. */
@ApiTags('contracting')
@Controller('api/v1/acceptances')
export class AcceptancesController {
  constructor(
    private readonly acceptances: Acceptances,
    private readonly openAcceptance: OpenAcceptance,
    private readonly recordOpinion: RecordOpinion,
    private readonly concludeAcceptance: ConcludeAcceptance,
  ) {}

  /** Open the acceptance of a stage, with a panel where one judges it; 409 while nothing is handed in. */
  @Post()
  @Requires('acceptance.open')
  @Creates('acceptances')
  async open(@CurrentActor() actor: Actor, @Body() body: OpenAcceptanceDto): Promise<AcceptanceView> {
    const { contractId, stage, panel = [] } = body;
    return this.get(actor, await this.openAcceptance.run(actor, contractId, stage, panel));
  }

  /** Acceptances, newest first. */
  @Get()
  @Requires('acceptance.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: BelowContractQueryDto,
  ): Promise<AcceptanceListView> {
    const { contractId } = query;
    const { items, next } = await this.acceptances.page(actor, pageRequest(query), { contractId });
    return { items: items.map((details) => AcceptanceView.of(details, actor)), next };
  }

  /** One acceptance. */
  @Get(':id')
  @Requires('acceptance.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<AcceptanceView> {
    return AcceptanceView.of(await this.acceptances.one(actor, id), actor);
  }

  /** Write down what a recipient or the community said. */
  @Post(':id/opinions')
  @HttpCode(200)
  @Requires('acceptance.opine')
  async opine(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecordOpinionDto,
  ): Promise<AcceptanceView> {
    await this.recordOpinion.run(actor, id, body);
    return this.get(actor, id);
  }

  /** Accept the delivery, send it back or refuse it; 422 without any recipient's opinion (政府采购法实施条例 art. 45). */
  @Post(':id/conclude')
  @HttpCode(200)
  @Requires('acceptance.close')
  async conclude(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConcludeAcceptanceDto,
  ): Promise<AcceptanceView> {
    await this.concludeAcceptance.run(actor, id, body);
    return this.get(actor, id);
  }
}
