import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Requires, fenOf } from '../../platform/index.js';
import { CarryOver } from '../actions/carry-over.js';
import { Funds } from '../data/funds.js';
import { CarryOverDto } from './year-end.dto.js';
import { FundYearEndView } from './year-end.view.js';

/** The end of a fund's year: what is not spent, and what goes over. */
@ApiTags('funding')
@Controller('api/v1/funds')
export class YearEndsController {
  constructor(
    private readonly funds: Funds,
    private readonly carryOver: CarryOver,
  ) {}

  /** What a fund has not spent, purchase by purchase. */
  @Get(':id/year-end')
  @Requires('fund.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<FundYearEndView> {
    return FundYearEndView.of(await this.funds.atYearEnd(actor, id));
  }

  /** Carry money of a year that is over into a fund of the next (结转), with the purchases it is kept for. */
  @Post(':id/carry-over')
  @HttpCode(200)
  @Requires('fund.open')
  async carry(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { available, commitments, ...rest }: CarryOverDto,
  ): Promise<FundYearEndView> {
    const free = available ? fenOf(available) : null;
    await this.carryOver.run(actor, id, { ...rest, free, chosen: commitments ?? null });
    return this.get(actor, id);
  }
}
