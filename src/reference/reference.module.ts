import { Global, Module } from '@nestjs/common';
import { LoadCalendar } from './actions/load-calendar.js';
import { Categories, Places } from './data/references.js';
import { WorkingCalendars } from './data/working-calendars.js';
import { CalendarsController } from './http/calendars.controller.js';
import { PlacesController } from './http/places.controller.js';

/** Places, calendars and categories; global, because every later context counts days. */
@Global()
@Module({
  controllers: [CalendarsController, PlacesController],
  providers: [WorkingCalendars, Places, Categories, LoadCalendar],
  exports: [WorkingCalendars, Places, Categories],
})
export class ReferenceModule {}
