import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, Sealed } from '../../platform/index.js';
import { FormConsortium } from '../actions/form-consortium.js';
import { ReadConsortium } from '../actions/read-consortium.js';
import { FormConsortiumDto } from './consortium.dto.js';
import { ConsortiumListView, ConsortiumView } from './consortium.view.js';

/** Consortia (联合体): formed and consented to before their bid, known to nobody but their members. */
@ApiTags('tendering')
@Controller('api/v1')
export class ConsortiaController {
  constructor(
    private readonly forming: FormConsortium,
    private readonly reading: ReadConsortium,
  ) {}

  /** Form a consortium for a tender that accepts one; the caller's organization leads it. */
  @Post('tenders/:id/consortia')
  @Requires('bid.place')
  @Sealed()
  @Creates('consortia')
  async form(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { members, agreement, lot }: FormConsortiumDto,
  ): Promise<ConsortiumView> {
    const shares = members.map(({ organizationId, share }) => ({ organization: organizationId, share }));
    return this.get(actor, await this.forming.run(actor, id, { members: shares, agreement, lot }));
  }

  /** Those of a tender in which one's organization is named. */
  @Get('tenders/:id/consortia')
  @Requires('bid.draft')
  @Sealed()
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsortiumListView> {
    const found = await this.reading.of(actor, id);
    return { items: found.map((each) => ConsortiumView.of(each)), next: null };
  }

  /** One consortium. */
  @Get('consortia/:id')
  @Requires('bid.draft')
  @Sealed()
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ConsortiumView> {
    return ConsortiumView.of(await this.reading.one(actor, id));
  }

  /** Consent as a member: from then on one's organization bids for this lot with the consortium alone. */
  @Post('consortia/:id/consent')
  @HttpCode(200)
  @Requires('bid.place')
  @Sealed()
  async consent(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsortiumView> {
    await this.forming.consent(actor, id);
    return this.get(actor, id);
  }

  /** Take one's consent back, while the bid is not sent. */
  @Post('consortia/:id/revoke-consent')
  @HttpCode(200)
  @Requires('bid.place')
  @Sealed()
  async revoke(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsortiumView> {
    await this.forming.revoke(actor, id);
    return this.get(actor, id);
  }

  /** Dissolve one's consortium, while its bid is not sent. */
  @Delete('consortia/:id')
  @HttpCode(204)
  @Requires('bid.place')
  @Sealed()
  async dissolve(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.forming.dissolve(actor, id);
  }
}
