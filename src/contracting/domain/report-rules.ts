import { type Day, yearOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { WorkingCalendar } from '../../shared/working-calendar.js';
import { refuseDelivery as refuse } from './delivery-refusals.js';
import type { AgreedReport } from './milestone-plan.js';
import { refuse as refuseContract } from './refusals.js';

/** Reports fall due in the term of the service, each on a working day of its own title. */
export function reportViolations(
  reports: readonly AgreedReport[],
  { from, to }: { readonly from: Day; readonly to: Day },
  calendar: WorkingCalendar,
): Violation[] {
  return reports.flatMap(({ title, dueOn }, n) => {
    const at = { pointer: `/reports/${n}/dueOn` };
    const twice = reports.slice(0, n).some((each) => each.title === title && each.dueOn === dueOn);
    return [
      ...(dueOn < from || dueOn > to ? [refuse.reportOutsideTerm({ ...at, params: { from, to } })] : []),
      ...(twice ? [refuse.reportTwice({ pointer: `/reports/${n}/title`, params: { title } })] : []),
      ...workingViolations(dueOn, at, calendar),
    ];
  });
}

function workingViolations(
  on: Day,
  at: { readonly pointer: string },
  calendar: WorkingCalendar,
): Violation[] {
  const year = yearOf(on);
  if (!calendar.has(year)) return [refuseContract.contractCalendarMissing({ ...at, params: { year } })];
  return calendar.isWorkingDay(on) ? [] : [refuse.reportNotOnWorkingDay({ ...at, params: { on } })];
}
