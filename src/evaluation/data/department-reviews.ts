import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type ReviewScores, reviewMeans } from '../domain/department-review.js';

/** What communities together think of a unit's year. */
export interface ReviewedDepartment {
  readonly departmentId: string;
  readonly name: string;
  readonly communities: number;
  readonly means: ReturnType<typeof reviewMeans>;
}

/** Reads of reviews: aggregated alone, whoever asks. */
@Injectable()
export class DepartmentReviews {
  constructor(private readonly database: Database) {}

  /** Every unit that was reviewed for a year, by name. */
  async of(year: number): Promise<ReviewedDepartment[]> {
    const rows: { departmentId: string; name: string; scores: ReviewScores[] }[] =
      await this.database.reader.query(
        `SELECT r.department_id AS "departmentId", u.name, jsonb_agg(r.scores ORDER BY r.id) AS scores
           FROM department_review r JOIN unit u ON u.id = r.department_id
          WHERE r.year = $1 GROUP BY r.department_id, u.name ORDER BY u.name, r.department_id LIMIT 1000`,
        [year],
      );
    return rows.map(({ departmentId, name, scores }) => ({
      ...{ departmentId, name, communities: scores.length, means: reviewMeans(scores) },
    }));
  }
}
