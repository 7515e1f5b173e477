export { WorkingCalendars, loadedCalendar } from './data/working-calendars.js';
export { Categories } from './data/categories.js';
export { guideCodesInForce } from './data/guide-entries.js';
export { seedGuideEntry } from './actions/add-guide-entry.js';
export { Places, validOn } from './data/places.js';
export { Place } from './data/place.entity.js';
export { CalendarLoaded } from './events.js';
export { loadReference } from './load-reference.js';
export { refuse as refuseReference } from './domain/refusals.js';
