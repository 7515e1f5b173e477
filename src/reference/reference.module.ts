import { Global, Module } from '@nestjs/common';
import { AddGuideEntry } from './actions/add-guide-entry.js';
import { AddPlace } from './actions/add-place.js';
import { ChangeGuideEntry } from './actions/change-guide-entry.js';
import { ChangePlace } from './actions/change-place.js';
import { LoadCalendar } from './actions/load-calendar.js';
import { Categories } from './data/categories.js';
import { GuideEntries } from './data/guide-entries.js';
import { Places } from './data/places.js';
import { WorkingCalendars } from './data/working-calendars.js';
import { CalendarsController } from './http/calendars.controller.js';
import { GuideEntriesController } from './http/guide-entries.controller.js';
import { PlacesController } from './http/places.controller.js';
import { ServiceCategoriesController } from './http/service-categories.controller.js';

/** Places, calendars and categories; global, because every later context counts days. */
@Global()
@Module({
  controllers: [CalendarsController, GuideEntriesController, PlacesController, ServiceCategoriesController],
  providers: [
    WorkingCalendars,
    Places,
    Categories,
    LoadCalendar,
    AddPlace,
    ChangePlace,
    GuideEntries,
    AddGuideEntry,
    ChangeGuideEntry,
  ],
  exports: [WorkingCalendars, Places, Categories],
})
export class ReferenceModule {}
