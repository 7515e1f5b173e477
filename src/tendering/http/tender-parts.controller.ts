import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, BusinessClock, Cacheable, MaybeActor, Public } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { TenderRules } from '../data/tender-rules.js';
import { Tenders } from '../data/tenders.js';
import { timetable } from '../domain/timetable.js';
import { TenderGroundworkView } from './tender-groundwork.view.js';
import { LotListView, LotView } from './tender.view.js';
import { DateReplanView, TimetableDateView, TimetableView } from './timetable.view.js';

/** What belongs to a tender and is for everybody to read. */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id')
export class TenderPartsController {
  constructor(
    private readonly tenders: Tenders,
    private readonly rules: TenderRules,
    private readonly calendars: WorkingCalendars,
    private readonly clock: BusinessClock,
  ) {}

  /** Every date that follows from the rules, with its start, its rule, its raw day and why it moved. */
  @Get('timetable')
  @Public()
  @Cacheable()
  async timetable(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TimetableView> {
    const tender = await this.tenders.visibleTo(actor, id);
    const issuedOn = tender.issuedOn ?? dayOf(this.clock.now());
    const found = await this.rules.of(tender, issuedOn);
    const replanned = (await this.tenders.replanned(id)).map((row) => DateReplanView.of(row));
    if (!found) return { items: [], replanned };
    const happened = await this.tenders.happened(tender);
    const facts = { issuedOn, deadlineOn: tender.deadlineOn, happened };
    const dates = timetable(found.rules, facts, await this.calendars.current());
    return { items: dates.map((date) => TimetableDateView.of(date)), replanned };
  }

  /** On what it was published: intention or the reason why there was none, consultation, survey, plan; for a draft, what is there now. */
  @Get('groundwork')
  @Public()
  @Cacheable()
  async groundwork(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<TenderGroundworkView> {
    const tender = await this.tenders.visibleTo(actor, id);
    return TenderGroundworkView.of(await this.tenders.standing(tender));
  }

  /** The lots, in order. */
  @Get('lots')
  @Public()
  @Cacheable()
  async lots(
    @MaybeActor() actor: Actor | undefined,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<LotListView> {
    const tender = await this.tenders.visibleTo(actor, id);
    const lots = await this.tenders.lots([tender.id]);
    return { items: lots.map((lot) => LotView.of(lot, tender, actor)), next: null };
  }
}
