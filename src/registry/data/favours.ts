import type { EntityManager } from 'typeorm';
import type { Day } from '../../shared/days.js';

/** The points that an organization's evaluations give it on a day, and the rule that gave them. */
export interface StandingPoints {
  /** Decimal text. @example "5" */
  readonly points: string;
  readonly basis: string;
}

/**
 * Those who come first on equal terms on a day. For purchases below the threshold and grant programmes alone: in a
 * statutory method no standing breaks a tie.
 */
export async function preferredAmong(
  db: EntityManager,
  organizationIds: readonly string[],
  on: Day,
): Promise<Set<string>> {
  const rows: { id: string }[] = await db.query(
    `SELECT DISTINCT organization_id AS id FROM organization_favour
      WHERE organization_id = ANY($1) AND points IS NULL AND ${IN_FORCE}`,
    [[...organizationIds], on],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The most that an evaluation in force on a day gives each of them; who has none is not in the answer. */
export async function standingPoints(
  db: EntityManager,
  organizationIds: readonly string[],
  on: Day,
): Promise<Map<string, StandingPoints>> {
  const rows: (StandingPoints & { readonly id: string })[] = await db.query(
    `SELECT DISTINCT ON (organization_id) organization_id AS id, points, basis FROM organization_favour
      WHERE organization_id = ANY($1) AND points IS NOT NULL AND ${IN_FORCE}
      ORDER BY organization_id, points::numeric DESC, id`,
    [[...organizationIds], on],
  );
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

const IN_FORCE = '$2 BETWEEN valid_from AND valid_to AND (ended_on IS NULL OR ended_on > $2)';
