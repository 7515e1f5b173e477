import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { LiftCreditEntry } from '../actions/lift-credit-entry.js';
import { RecordCreditEntry } from '../actions/record-credit-entry.js';
import { CreditEntries } from '../data/credit-entries.js';
import { LiftCreditEntryDto, OfOrganizationQueryDto, RecordCreditEntryDto } from './credit-entry.dto.js';
import { CreditEntryListView, CreditEntryView } from './credit-entry.view.js';

/** What public credit lists say of suppliers, as it was seen. */
@ApiTags('registry')
@Controller('api/v1/credit-entries')
export class CreditEntriesController {
  constructor(
    private readonly entries: CreditEntries,
    private readonly record: RecordCreditEntry,
    private readonly liftEntry: LiftCreditEntry,
  ) {}

  /** Record an entry; 409 for a decision that is recorded for the list already. */
  @Post()
  @Requires('credit.record')
  @Creates('credit-entries')
  async create(@CurrentActor() actor: Actor, @Body() body: RecordCreditEntryDto): Promise<CreditEntryView> {
    const { validTo = null, fileId = null, ...rest } = body;
    return this.get(actor, await this.record.run(actor, { ...rest, validTo, fileId }));
  }

  /** Entries, newest first. */
  @Get()
  @Requires('credit.read')
  async list(@Query() query: OfOrganizationQueryDto): Promise<CreditEntryListView> {
    const { items, next } = await this.entries.page(pageRequest(query), query.organizationId);
    return { items: items.map((row) => CreditEntryView.of(row)), next };
  }

  /** One entry. */
  @Get(':id')
  @Requires('credit.read')
  async get(
    @CurrentActor() _caller: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CreditEntryView> {
    return CreditEntryView.of(await this.entries.one(id));
  }

  /** Lift an entry from a day on; what counted before stays known. */
  @Post(':id/lift')
  @HttpCode(200)
  @Requires('credit.record')
  async lift(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { liftedOn, document }: LiftCreditEntryDto,
  ): Promise<CreditEntryView> {
    await this.liftEntry.run(actor, id, { liftedOn, document });
    return this.get(actor, id);
  }
}
