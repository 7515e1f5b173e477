import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type Day, addDays, instantAt } from '../../shared/days.js';
import { type ResourceKind, openMinutes } from '../domain/resource-rules.js';

/** How much of its open time something was used. */
export interface ResourceUseFigures {
  readonly resourceId: string;
  readonly communityId: string;
  readonly kind: ResourceKind;
  readonly name: string;
  /** Minutes for which it was open, times how many there are. */
  readonly openMinutes: number;
  /** Minutes booked and not cancelled, times how many. */
  readonly bookedMinutes: number;
  /** Of those, minutes in which it was really used. */
  readonly usedMinutes: number;
  /** Wishes that were declined because it was taken. */
  readonly declinedOccupied: number;
}

interface UseRow extends Omit<ResourceUseFigures, 'openMinutes'> {
  readonly quantity: number;
  readonly weekdays: number[];
  readonly openFrom: string;
  readonly openTo: string;
}

/** Most resources that one report names. */
const MOST_ROWS = 1000;

const MINUTES = `extract(epoch FROM least(b.ends_at, $2) - greatest(b.starts_at, $1)) / 60 * b.quantity`;

/** Use and shortage of what units lend (S14: idle and short at once). */
@Injectable()
export class ResourceUse {
  constructor(private readonly database: Database) {}

  /** Figures from one day to another, both inclusive; of one community, or of all. By name. */
  async figures(from: Day, to: Day, communityId: string | null): Promise<ResourceUseFigures[]> {
    const found: UseRow[] = await this.database.reader.query(
      `SELECT r.id AS "resourceId", r.community_id AS "communityId", r.kind, r.name, r.quantity, r.weekdays,
              r.open_from AS "openFrom", r.open_to AS "openTo",
              coalesce(sum(${MINUTES}) FILTER (WHERE b.state IN ('confirmed', 'used', 'missed')), 0)::int AS "bookedMinutes",
              coalesce(sum(${MINUTES}) FILTER (WHERE b.state = 'used'), 0)::int AS "usedMinutes",
              (count(*) FILTER (WHERE b.state = 'declined' AND b.refusal = 'occupied'))::int AS "declinedOccupied"
         FROM resource r
         LEFT JOIN resource_booking b
           ON b.resource_id = r.id AND tstzrange(b.starts_at, b.ends_at) && tstzrange($1, $2)
        WHERE r.state <> 'withdrawn' AND ($3::uuid IS NULL OR r.community_id = $3)
        GROUP BY r.id ORDER BY r.name, r.id LIMIT ${MOST_ROWS}`,
      [instantAt(from, '00:00'), instantAt(addDays(to, 1), '00:00'), communityId],
    );
    return found.map(({ quantity, weekdays, openFrom, openTo, ...row }) => {
      const open = openMinutes({ weekdays, openFrom, openTo }, from, to);
      return { ...row, openMinutes: open * quantity };
    });
  }
}
