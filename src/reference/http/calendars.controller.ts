import { Body, Controller, Get, Param, ParseIntPipe, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Cacheable, MaybeActor, Public, Requires } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { LoadCalendar } from '../actions/load-calendar.js';
import { WorkingCalendars } from '../data/working-calendars.js';
import { LoadCalendarDto } from './calendar.dto.js';
import { CalendarView } from './reference.view.js';

/** Working-day calendars by year, from the State Council's notices. */
@ApiTags('reference')
@Controller('api/v1/calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly loadCalendar: LoadCalendar,
  ) {}

  /** A loaded year; 404 for a year whose notice is not loaded. */
  @Get(':year')
  @Public()
  @Cacheable()
  async get(
    @MaybeActor() _caller: Actor | undefined,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<CalendarView> {
    const found = (await this.calendars.years()).find((each) => each.year === year);
    if (!found) throw new NotFound('calendar');
    return CalendarView.of(found);
  }

  /** Load a year (`If-None-Match: *`) or correct one (`If-Match`). Provisional dates in it are planned anew. */
  @Put(':year')
  @Requires('calendar.load')
  async load(
    @Param('year', ParseIntPipe) year: number,
    @Body() body: LoadCalendarDto,
  ): Promise<CalendarView> {
    const { holidays, makeups, source } = body;
    await this.loadCalendar.run({ year, holidays, makeups, source });
    return this.get(undefined, year);
  }
}
