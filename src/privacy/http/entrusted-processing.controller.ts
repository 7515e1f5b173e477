import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  BusinessClock,
  Creates,
  CurrentActor,
  PageDto,
  Requires,
  pageRequest,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { EntrustProcessing } from '../actions/entrust-processing.js';
import { PrivacyRecords } from '../data/privacy-records.js';
import { CheckProcessingDto, EntrustDto, SettleProcessingDto } from './privacy.dto.js';
import {
  EntrustedProcessingDetailView,
  EntrustedProcessingListView,
  EntrustedProcessingView,
  UnsettledListView,
} from './privacy.view.js';

/** Who processes personal data for whom (个人信息保护法 art. 21). */
@ApiTags('privacy')
@Controller('api/v1/entrusted-processing')
export class EntrustedProcessingController {
  constructor(
    private readonly records: PrivacyRecords,
    private readonly entrusting: EntrustProcessing,
    private readonly clock: BusinessClock,
  ) {}

  /** Enter what is entrusted. 422 without an approved impact assessment that covers it. */
  @Post()
  @Requires('processing.entrust')
  @Creates('entrusted-processing')
  async create(
    @CurrentActor() actor: Actor,
    @Body() body: EntrustDto,
  ): Promise<EntrustedProcessingDetailView> {
    return this.get(actor, await this.entrusting.entrust(actor, body));
  }

  /** What the caller's unit entrusts or is entrusted with, newest first; the district and the auditor see all. */
  @Get()
  @Requires('processing.read')
  async list(@CurrentActor() actor: Actor, @Query() query: PageDto): Promise<EntrustedProcessingListView> {
    const { items, next } = await this.records.processings(actor, pageRequest(query));
    return { items: items.map((each) => EntrustedProcessingView.of(each)), next };
  }

  /** What is over and whose data were neither returned nor deleted, the longest first. */
  @Get('unsettled')
  @Requires('processing.read')
  async unsettled(@CurrentActor() actor: Actor): Promise<UnsettledListView> {
    const items = await this.records.unsettled(actor, dayOf(this.clock.now()));
    return { items: items.map((each) => EntrustedProcessingView.of(each)) };
  }

  /** One, with how it was looked after. */
  @Get(':id')
  @Requires('processing.read')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EntrustedProcessingDetailView> {
    const processing = await this.records.processing(actor, id);
    return EntrustedProcessingDetailView.with(processing, await this.records.checks(id));
  }

  /** Note how the unit looked after it. */
  @Post(':id/check')
  @HttpCode(200)
  @Requires('processing.entrust')
  async check(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { finding }: CheckProcessingDto,
  ): Promise<EntrustedProcessingDetailView> {
    await this.entrusting.check(actor, id, finding);
    return this.get(actor, id);
  }

  /** End it today. */
  @Post(':id/end')
  @HttpCode(200)
  @Requires('processing.entrust')
  async end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<EntrustedProcessingDetailView> {
    await this.entrusting.end(actor, id);
    return this.get(actor, id);
  }

  /** Note that the data went back or were deleted, once it has ended. */
  @Post(':id/settle')
  @HttpCode(200)
  @Requires('processing.entrust')
  async settle(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { settlement }: SettleProcessingDto,
  ): Promise<EntrustedProcessingDetailView> {
    await this.entrusting.settle(actor, id, settlement);
    return this.get(actor, id);
  }
}
