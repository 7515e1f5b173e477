import { Injectable } from '@nestjs/common';
import { type Actor, Database, isOverseer } from '../../platform/index.js';
import { exact, mean, toDecimal } from '../../shared/exact.js';

/** What the projects of a unit came to in a year. */
export interface ResponsibleScore {
  readonly unitId: string;
  readonly name: string;
  readonly kind: 'street-office' | 'community';
  /** Accounts that led it in that year. */
  readonly leadIds: readonly string[];
  /** Mean of the concluded scores, two decimals; null without any: never 0. */
  readonly score: string | null;
  readonly evaluations: number;
  readonly qualified: number;
}

interface Row extends Omit<ResponsibleScore, 'score' | 'evaluations' | 'qualified'> {
  readonly scores: string[] | null;
  readonly failed: number;
}

/** Results of the projects as the score of who answers for them: street offices for what they bought, communities for what was done in them (S76). */
@Injectable()
export class ResponsibleScores {
  constructor(private readonly database: Database) {}

  /** By unit, the caller's and those below; overseers all. Each concluded final evaluation of the year counts the same (DESIGN). */
  async of({ role, unitId }: Actor, year: number): Promise<ResponsibleScore[]> {
    const all = isOverseer({ role });
    const rows: Row[] = await this.database.reader.query(
      `SELECT u.id AS "unitId", u.name, u.kind,
              ARRAY(SELECT DISTINCT m.account_id FROM membership m
                     WHERE m.unit_id = u.id AND m.role IN ('street-lead', 'community-lead') AND m.state IN ('active', 'ended')
                       AND m.valid_from <= make_date($3::int, 12, 31)
                       AND (m.valid_to IS NULL OR m.valid_to >= make_date($3::int, 1, 1)) ORDER BY 1) AS "leadIds",
              array_agg(e.score::text ORDER BY e.id) FILTER (WHERE e.id IS NOT NULL) AS scores,
              count(e.id) FILTER (WHERE e.grade = 'unqualified')::int AS failed
         FROM unit u
         LEFT JOIN evaluation_plan p ON u.id IN (p.buyer_id, p.community_id)
         LEFT JOIN evaluation e ON e.plan_id = p.id AND e.kind = 'final' AND e.score IS NOT NULL
              AND extract(year FROM e.concluded_on) = $3::int
        WHERE u.kind IN ('street-office', 'community') AND ($1 OR u.id IN (SELECT unit_subtree($2)))
        GROUP BY u.id ORDER BY u.kind DESC, u.name, u.id LIMIT 1000`,
      [all, unitId, year],
    );
    return rows.map(({ scores, failed, ...unit }) => {
      const found = (scores ?? []).map((score) => exact(score));
      const score = found.length === 0 ? null : toDecimal(mean(found), 2);
      return { ...unit, score, evaluations: found.length, qualified: found.length - failed };
    });
  }
}
