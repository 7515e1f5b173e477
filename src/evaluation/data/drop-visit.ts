import { SYSTEM, type Tx, advance, save } from '../../platform/index.js';
import { visitLifecycle } from '../domain/visit.lifecycle.js';
import type { VisitTimetable } from './visit-timetable.js';
import type { Visit } from './visit.entity.js';

/** Takes a locked, planned visit off the timetable because what asked for it is gone; it stays visible. */
export async function dropVisit(tx: Tx, visit: Visit, timetable: VisitTimetable): Promise<void> {
  await advance(tx, visit, visitLifecycle, 'drop', SYSTEM);
  await timetable.cancelDue(tx, visit.id);
  await timetable.callOff(tx, visit.id);
  await save(tx, visit);
}
