import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires, pageRequest } from '../../platform/index.js';
import { RecordCreditCheck } from '../actions/record-credit-check.js';
import { CreditChecks } from '../data/credit-checks.js';
import { RecordCreditCheckDto } from './credit-check.dto.js';
import { CreditCheckListView, CreditCheckView } from './credit-check.view.js';
import { OfOrganizationQueryDto } from './credit-entry.dto.js';

/** Who asked which public list about which supplier, when, and what it showed. */
@ApiTags('registry')
@Controller('api/v1/credit-checks')
export class CreditChecksController {
  constructor(
    private readonly checks: CreditChecks,
    private readonly record: RecordCreditCheck,
  ) {}

  /** Record a search with the picture of its answer. What was found counts once it is recorded as a credit entry. */
  @Post()
  @Requires('credit-check.record')
  @Creates('credit-checks')
  async create(@CurrentActor() actor: Actor, @Body() body: RecordCreditCheckDto): Promise<CreditCheckView> {
    const { document = null, ...rest } = body;
    return this.get(actor, await this.record.run(actor, { ...rest, document }));
  }

  /** Searches, newest first: overseers all, a street its own, an organization those about itself. */
  @Get()
  @Requires('credit-check.read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: OfOrganizationQueryDto,
  ): Promise<CreditCheckListView> {
    const { organizationId } = query;
    const { items, next } = await this.checks.page(actor, pageRequest(query), { organizationId });
    return { items: items.map((row) => CreditCheckView.of(row)), next };
  }

  /** One search. */
  @Get(':id')
  @Requires('credit-check.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CreditCheckView> {
    return CreditCheckView.of(await this.checks.one(actor, id));
  }
}
