import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { RecordConsent } from '../actions/record-consent.js';
import { WithdrawConsent } from '../actions/withdraw-consent.js';
import { Residents } from '../data/residents.js';
import { RecordConsentDto, WithdrawConsentDto } from './resident.dto.js';
import { ConsentListView, ConsentView } from './resident.view.js';

/** What a resident agreed to: each scope by itself, taken back as easily as it was given. */
@ApiTags('privacy')
@Controller('api/v1/residents/:residentId/consents')
export class ConsentsController {
  constructor(
    private readonly residents: Residents,
    private readonly recordConsent: RecordConsent,
    private readonly withdrawConsent: WithdrawConsent,
  ) {}

  /** All of them, the withdrawn ones too, the latest first. */
  @Get()
  @Requires('resident.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('residentId', ParseUUIDPipe) residentId: string,
  ): Promise<ConsentListView> {
    await this.residents.one(actor, residentId);
    const consents = await this.residents.consentsOf(residentId);
    return { items: consents.map((consent) => ConsentView.of(consent)) };
  }

  /** One consent. */
  @Get(':id')
  @Requires('resident.read')
  async one(
    @CurrentActor() actor: Actor,
    @Param('residentId', ParseUUIDPipe) residentId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConsentView> {
    const { items } = await this.list(actor, residentId);
    const found = items.find((consent) => consent.id === id);
    if (!found) throw new NotFound('consent');
    return found;
  }

  /** Record one; 422 names every reason for which it doesn't count, 409 while one for the scope is in force. */
  @Post()
  @Requires('consent.record')
  @Creates('residents/:residentId/consents/:newId')
  async record(
    @CurrentActor() actor: Actor,
    @Param('residentId', ParseUUIDPipe) residentId: string,
    @Body() { givenAt, ...body }: RecordConsentDto,
  ): Promise<ConsentView> {
    const input = { ...body, givenAt: givenAt === undefined ? undefined : new Date(givenAt) };
    return ConsentView.of(await this.recordConsent.run(actor, residentId, input));
  }

  /** Take one back: nothing new is begun on it from now on, what was done stays lawful. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Requires('consent.record')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('residentId', ParseUUIDPipe) residentId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { channel }: WithdrawConsentDto,
  ): Promise<ConsentView> {
    return ConsentView.of(await this.withdrawConsent.run(actor, residentId, id, channel));
  }
}
