import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { CallOfferRound } from '../actions/call-offer-round.js';
import { OfferRounds } from '../data/offer-rounds.js';
import { CallOfferRoundDto } from './offer-round.dto.js';
import { OfferRoundListView, OfferRoundView } from './offer-round.view.js';

/** Rounds of offers in a consultation or negotiation; the last one is final, and known to be so when it begins. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id/offer-rounds')
export class OfferRoundsController {
  constructor(
    private readonly calling: CallOfferRound,
    private readonly rounds: OfferRounds,
  ) {}

  /** Call a further round, after the last one was opened; everybody who takes part is told at once. */
  @Post()
  @Requires('tender.review')
  @Creates('tenders/:id/offer-rounds/:newId')
  async call(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { final, dueAt, changes }: CallOfferRoundDto,
  ): Promise<OfferRoundView> {
    const wish = { final, dueAt: new Date(dueAt), changes: changes ?? null };
    return OfferRoundView.of(await this.calling.run(actor, id, wish));
  }

  /** The rounds in order: for the buyer, the panel, the overseers and the bidders that take part. */
  @Get()
  @Requires('bid.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<OfferRoundListView> {
    const found = await this.rounds.of(actor, id);
    return { items: found.map((round) => OfferRoundView.of(round)), next: null };
  }

  /** One round. */
  @Get(':roundId')
  @Requires('bid.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('roundId', ParseUUIDPipe) roundId: string,
  ): Promise<OfferRoundView> {
    const round = (await this.rounds.of(actor, id)).find((each) => each.id === roundId);
    if (!round) throw new NotFound('offer_round');
    return OfferRoundView.of(round);
  }
}
