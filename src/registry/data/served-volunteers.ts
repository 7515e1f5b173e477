import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** Somebody served, known by the HMAC of the phone, and the day of the first service. */
export interface ServedPerson {
  readonly phoneMac: string;
  readonly firstOn: Day;
}

/** How many of these people registered as volunteers on the day of their first service or later, wherever that was. */
export async function volunteersAmong(db: EntityManager, served: readonly ServedPerson[]): Promise<number> {
  const [row]: { count: number }[] = await db.query(
    `SELECT count(DISTINCT s.mac)::int AS count
       FROM unnest($1::text[], $2::date[]) AS s (mac, first_on)
       JOIN known_person p ON p.phone_mac = s.mac
       JOIN volunteer v ON v.person_id = p.id
      WHERE (v.created_at AT TIME ZONE 'Asia/Shanghai')::date >= s.first_on`,
    [served.map(({ phoneMac }) => phoneMac), served.map(({ firstOn }) => firstOn)],
  );
  return row?.count ?? 0;
}
