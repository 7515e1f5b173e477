import { type Day, addDays, addMonths, daysBetween } from '../../shared/days.js';

/** A visit while the service is delivered: in the middle, every quarter, one month before the end. */
export const DELIVERY_KINDS = ['mid-term', 'quarterly', 'final'] as const;
/** A visit that somebody asked for. */
export const REQUESTED_KINDS = ['complaint', 'milestone', 'spot-check', 'other'] as const;
/** The re-visit after a rectification, asked for by its report and by nobody else. */
export const RECHECK = 'recheck';
export const VISIT_KINDS = [...DELIVERY_KINDS, 'follow-up', ...REQUESTED_KINDS, RECHECK] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];
export type RequestedKind = (typeof REQUESTED_KINDS)[number];

/** One point of a template, or a row of them. */
export interface VisitPoint {
  /** Stable name, `month-1`: the visit is planned once for it, however often the plan is made. */
  readonly code: string;
  readonly kind: (typeof DELIVERY_KINDS)[number] | 'follow-up';
  /** Whole months after acceptance (`follow-up`) or the service's start (`quarterly`: again and again), before its end (`final`). */
  readonly months: number;
  /** Percent of the project's effectiveness; `0` for visits during delivery. */
  readonly weight: string;
}

/** The days of a contract from which visits are counted, as they stand now. */
export interface ServicePeriod {
  readonly serviceFrom: Day;
  /** Inclusive. */
  readonly serviceTo: Day;
  /** Day of the final acceptance. */
  readonly acceptedOn: Day | null;
  /** Day on which it ended early. */
  readonly endedOn: Day | null;
  /** Suspensions; `to` is the day on which it went on, null while it rests. */
  readonly rests: readonly { readonly from: Day; readonly to: Day | null }[];
}

export interface NominalVisit {
  readonly code: string;
  readonly kind: VisitPoint['kind'];
  readonly nominal: Day;
}

/** The visit belongs to the delivery: it rests with the contract and ends with it. */
export function isDuringDelivery(kind: VisitKind): boolean {
  return DELIVERY_KINDS.some((each) => each === kind);
}

/**
 * Every visit of a template for a contract as it stands, with its matching day before any rolling. Visits after the
 * acceptance need one; those during delivery fall before the acceptance or the early end, after the days of rest.
 */
export function nominalVisits(points: readonly VisitPoint[], period: ServicePeriod): NominalVisit[] {
  const { acceptedOn, endedOn } = period;
  return points.flatMap((point) => {
    if (point.kind !== 'follow-up') return duringDelivery(point, period);
    // Counted from the acceptance each time: a short month before must not pull later visits off the 31st.
    return acceptedOn === null || endedOn !== null ? [] : [named(point, addMonths(acceptedOn, point.months))];
  });
}

function duringDelivery(point: VisitPoint, period: ServicePeriod): NominalVisit[] {
  const { serviceFrom, serviceTo, acceptedOn, endedOn, rests } = period;
  const over = endedOn ?? acceptedOn ?? addDays(serviceTo, 1);
  const last = addMonths(serviceTo, -point.months);
  const inTime = ({ nominal }: NominalVisit) => nominal > serviceFrom && nominal < over;
  switch (point.kind) {
    case 'final':
      return [named(point, last)].filter(inTime);
    case 'mid-term': {
      // DESIGN: a service of half a year or less has none.
      if (addMonths(serviceFrom, 6) > serviceTo) return [];
      const half = Math.floor(daysBetween(serviceFrom, serviceTo) / 2);
      return [named(point, afterRests(addDays(serviceFrom, half), rests))].filter(inTime);
    }
    default:
      return quarters(point, period).filter(inTime);
  }
}

/** `quarter-1`, `quarter-2` …: none in the month before the last two months, where the final visit comes. */
function quarters(point: VisitPoint, { serviceFrom, serviceTo, rests }: ServicePeriod): NominalVisit[] {
  const visits: NominalVisit[] = [];
  for (let n = 1; ; n += 1) {
    const nominal = afterRests(addMonths(serviceFrom, point.months * n), rests);
    if (nominal > addMonths(serviceTo, -2)) return visits;
    visits.push({ code: `${point.code}-${n}`, kind: point.kind, nominal });
  }
}

/** A day moved on by the days on which the contract rested before it. */
function afterRests(on: Day, rests: ServicePeriod['rests']): Day {
  return rests.reduce(
    (moved, { from, to }) => (to !== null && from <= moved ? addDays(moved, daysBetween(from, to)) : moved),
    on,
  );
}

function named({ code, kind }: VisitPoint, nominal: Day): NominalVisit {
  return { code, kind, nominal };
}
