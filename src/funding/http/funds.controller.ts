import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  fenOf,
  pageRequest,
} from '../../platform/index.js';
import { MoveFundMoney } from '../actions/move-fund-money.js';
import { OpenFund } from '../actions/open-fund.js';
import { Funds } from '../data/funds.js';
import { FundEntryListView, FundEntryView } from './fund-entry.view.js';
import { ContributeDto, FundQueryDto, OpenFundDto, ReturnMoneyDto } from './fund.dto.js';
import { FundListView, FundView } from './fund.view.js';

/** Funds: money of a street office, its sources, and where it stands. */
@ApiTags('funding')
@Controller('api/v1/funds')
export class FundsController {
  constructor(
    private readonly funds: Funds,
    private readonly openFund: OpenFund,
    private readonly moving: MoveFundMoney,
  ) {}

  /** Open a fund of the caller's unit with its sources. */
  @Post()
  @Requires('fund.open')
  @Creates('funds')
  async create(@CurrentActor() actor: Actor, @Body() body: OpenFundDto): Promise<FundView> {
    const sources = body.sources.map(({ kind, amount }) => ({ kind, amount: fenOf(amount) }));
    const { name, fiscalYear, categories, budgetCode } = body;
    const id = await this.openFund.run(actor, { name, fiscalYear, sources, categories, budgetCode });
    return this.get(actor, id);
  }

  /** Funds of the caller's unit, newest first; supervisors and auditors see all. */
  @Get()
  @Requires('fund.read')
  async list(@CurrentActor() actor: Actor, @Query() query: FundQueryDto): Promise<FundListView> {
    const { items, next } = await this.funds.page(actor, pageRequest(query), query.fiscalYear);
    return { items: items.map((details) => FundView.of(details)), next };
  }

  /** One fund with its balance of this moment. */
  @Get(':id')
  @Requires('fund.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FundView> {
    return FundView.of(await this.funds.one(actor, id));
  }

  /** Take money into it after its opening: of a unit that benefits, of donors, of a payer's next instalment. */
  @Post(':id/contribute')
  @HttpCode(200)
  @Requires('fund.open')
  async contribute(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { amount, payer = null, payerPublic = false, statement = null, ...rest }: ContributeDto,
  ): Promise<FundView> {
    await this.moving.contribute(actor, id, {
      ...{ ...rest, amount: fenOf(amount), payer, payerPublic, statement },
    });
    return this.get(actor, id);
  }

  /** Give free money back to its payers (交回). */
  @Post(':id/give-back')
  @HttpCode(200)
  @Requires('fund.open')
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { amount, voucher, reason }: ReturnMoneyDto,
  ): Promise<FundView> {
    await this.moving.giveBack(actor, id, { amount: fenOf(amount), voucher, reason });
    return this.get(actor, id);
  }

  /** The fund's journal, newest first. */
  @Get(':id/entries')
  @Requires('fund.read')
  async listEntries(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageDto,
  ): Promise<FundEntryListView> {
    const { items, next } = await this.funds.entries(actor, id, pageRequest(query));
    return { items: items.map((details) => FundEntryView.of(details)), next };
  }
}
