import { Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires } from '../../platform/index.js';
import { ArchiveTender } from '../actions/archive-tender.js';
import { ConflictSignals } from '../data/conflict-signals.js';
import { MethodRecords } from '../data/method-records.js';
import { ConflictSignalListView, ConflictSignalView, TenderArchiveView } from './tender-records.view.js';

/** What a tender leaves for whoever looks into it later. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id')
export class TenderRecordsController {
  constructor(
    private readonly signals: ConflictSignals,
    private readonly archiving: ArchiveTender,
    private readonly records: MethodRecords,
  ) {}

  /** What opened bids have in common (one address, one contact, one text, one file): signals for the buyer, the panel and the overseers. */
  @Get('signals')
  @Requires('score.read')
  async list(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<ConflictSignalListView> {
    const found = await this.signals.of(actor, id);
    return { items: found.map((signal) => ConflictSignalView.of(signal)), next: null };
  }

  /** Bundle everything of a procurement that is over, with hashes; kept fifteen years. */
  @Post('archive')
  @Requires('report.freeze')
  @Creates('tenders/:id/archive')
  async archive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TenderArchiveView> {
    await this.archiving.run(actor, id);
    return this.get(actor, id);
  }

  /** The bundle, for the buyer and the overseers. */
  @Get('archive')
  @Requires('tender.read-inside')
  async get(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TenderArchiveView> {
    return TenderArchiveView.of(await this.records.archive(actor, id));
  }
}
