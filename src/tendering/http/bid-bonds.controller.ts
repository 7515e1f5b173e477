import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Confirmed,
  CurrentActor,
  IdempotencyRequired,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { ForfeitBond } from '../actions/forfeit-bond.js';
import { MissBond } from '../actions/miss-bond.js';
import { ReturnBond } from '../actions/return-bond.js';
import { BidBonds } from '../data/bid-bonds.js';
import { BidBondQueryDto, ForfeitBondDto, MissBondDto, ReturnBondDto } from './bid-bond.dto.js';
import { BidBondListView, BidBondView } from './bid-bond.view.js';

/** Bid bonds (投标保证金): held from the opening on, and given back in time. */
@ApiTags('tendering')
@Controller('api/v1/bid-bonds')
export class BidBondsController {
  constructor(
    private readonly bonds: BidBonds,
    private readonly missBond: MissBond,
    private readonly returnBond: ReturnBond,
    private readonly forfeitBond: ForfeitBond,
  ) {}

  /** Bonds of the caller's own purchases or bids; overseers see all. None before the opening. */
  @Get()
  @Requires('bid-bond.read')
  async list(@CurrentActor() actor: Actor, @Query() query: BidBondQueryDto): Promise<BidBondListView> {
    const { items, next } = await this.bonds.page(actor, query, pageRequest(query));
    return { items: items.map((bond) => BidBondView.of(bond, actor)), next };
  }

  /** One bond. */
  @Get(':id')
  @Requires('bid-bond.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<BidBondView> {
    return BidBondView.of(await this.bonds.one(actor, id), actor);
  }

  /** Find, before the review, that it never came in: the bid is invalid. */
  @Post(':id/miss')
  @HttpCode(200)
  @Requires('bid-bond.check')
  async miss(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: MissBondDto,
  ): Promise<BidBondView> {
    await this.missBond.run(actor, id, reason);
    return this.get(actor, id);
  }

  /** Give back a bond that is due. */
  @Post(':id/return')
  @HttpCode(200)
  @Requires('bid-bond.return')
  @IdempotencyRequired()
  async giveBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reference }: ReturnBondDto,
  ): Promise<BidBondView> {
    await this.returnBond.run(actor, id, reference);
    return this.get(actor, id);
  }

  /** Keep the bond of a supplier that withdrew after the deadline or refused to sign. */
  @Post(':id/forfeit')
  @HttpCode(200)
  @Requires('bid-bond.forfeit')
  @Confirmed()
  async forfeit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ForfeitBondDto,
  ): Promise<BidBondView> {
    await this.forfeitBond.run(actor, id, body);
    return this.get(actor, id);
  }
}
