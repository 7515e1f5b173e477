import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  Creates,
  CurrentActor,
  Requires,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { DecideBreach } from '../actions/decide-breach.js';
import { DefendBreach } from '../actions/defend-breach.js';
import { NoticeBreach } from '../actions/notice-breach.js';
import { ContractBreaches } from '../data/contract-breaches.js';
import { DecideBreachDto, DefendBreachDto, NoticeBreachDto } from './contract-breach.dto.js';
import { ContractBreachListView, ContractBreachView } from './contract-breach.view.js';
import { BelowContractQueryDto } from './contract.dto.js';

/** Breaches of contracts: noticed by the buyer, answered by the provider, decided over the decision's own text. */
@ApiTags('contracting')
@Controller('api/v1')
export class ContractBreachesController {
  constructor(
    private readonly breaches: ContractBreaches,
    private readonly noticeBreach: NoticeBreach,
    private readonly defendBreach: DefendBreach,
    private readonly decideBreach: DecideBreach,
  ) {}

  /** Give notice of a breach; the provider's time for its defence begins. */
  @Post('contracts/:id/breaches')
  @Requires('breach.notice')
  @Creates('contract-breaches')
  async create(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { ground, facts, fileIds = [] }: NoticeBreachDto,
  ): Promise<ContractBreachView> {
    return this.get(actor, await this.noticeBreach.run(actor, id, { ground, facts, fileIds }));
  }

  /** Breaches, newest first, for the parties and the overseers. */
  @Get('contract-breaches')
  @Requires('breach.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: BelowContractQueryDto,
  ): Promise<ContractBreachListView> {
    const { contractId } = query;
    const { items, next } = await this.breaches.page(actor, pageRequest(query), { contractId });
    return { items: items.map((details) => ContractBreachView.of(details, actor)), next };
  }

  /** One breach. */
  @Get('contract-breaches/:id')
  @Requires('breach.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractBreachView> {
    return ContractBreachView.of(await this.breaches.one(actor, id), actor);
  }

  /** Defend the own organization, until the last day for it. */
  @Post('contract-breaches/:id/defend')
  @HttpCode(200)
  @Requires('breach.defend')
  async defend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text, fileIds = [] }: DefendBreachDto,
  ): Promise<ContractBreachView> {
    await this.defendBreach.run(actor, id, text, fileIds);
    return this.get(actor, id);
  }

  /** Decide: nothing was wrong, it is put right by a day, or the contract ends and is settled. */
  @Post('contract-breaches/:id/decide')
  @HttpCode(200)
  @Requires('breach.decide')
  @Confirmed()
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { settledAmount, ...decision }: DecideBreachDto,
  ): Promise<ContractBreachView> {
    const settledFen = settledAmount && fenOf(settledAmount);
    await this.decideBreach.run(actor, id, { ...decision, settledFen });
    return this.get(actor, id);
  }

  /** It was put right. */
  @Post('contract-breaches/:id/close')
  @HttpCode(200)
  @Requires('breach.notice')
  async close(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ContractBreachView> {
    await this.decideBreach.close(actor, id);
    return this.get(actor, id);
  }
}
