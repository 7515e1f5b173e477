import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { SMALLEST_CELL } from '../../shared/smallest-cell.js';
import type { Fen } from '../../shared/money.js';
import { stands } from './standing.js';

/** Something that a sum of money is told apart by. */
export interface Share {
  readonly key: string;
  readonly label: string;
  /** Contracts, or payments in. */
  readonly count: number;
  readonly amount: Fen;
}

/** What residents said in a month. */
export interface MonthScore {
  /** @example 2025-06 */
  readonly month: string;
  readonly visits: number;
  /** Valid answers, five at least. */
  readonly answers: number;
  /** Mean of the visits' scores, two decimals. */
  readonly score: string;
}

/** What everybody may know of a calendar year. */
export interface PublicFigures {
  readonly year: number;
  readonly byCategory: readonly Share[];
  readonly byPlace: readonly Share[];
  readonly bySource: readonly Share[];
  readonly satisfaction: readonly MonthScore[];
}

type Line = Omit<Share, 'amount'> & { readonly amount: string };

/** Groups that one answer holds at most: the largest. */
const MOST = 500;

/** Contracts whose notice stands on the board, by the day of the notice. */
const ANNOUNCED = `
  contracting_contract_open k JOIN public_notice n ON n.subject_id = k.id AND n.kind = 'contract'
    AND n.published_from BETWEEN $1 AND $2 AND ${stands('n')}
  JOIN tendering_tender_open t ON t.id = k.tender_id`;

/** Figures of a year out of what is public alone: no row that is sealed, personal or small is read. */
@Injectable()
export class PublicStatistics {
  constructor(private readonly database: Database) {}

  async of(year: number): Promise<PublicFigures> {
    const days = [`${year}-01-01`, `${year}-12-31`];
    return {
      year,
      byCategory: await this.shares(
        `SELECT i.category AS key, i.category_name AS label, count(*)::int AS count, sum(k.amount_fen)::text AS amount
           FROM ${ANNOUNCED} JOIN catalogue_item_open i ON i.id = t.item_id GROUP BY i.category, i.category_name`,
        days,
      ),
      byPlace: await this.shares(
        `SELECT coalesce(n.unit_id::text, t.community) AS key, t.community AS label, count(*)::int AS count, sum(k.amount_fen)::text AS amount
           FROM ${ANNOUNCED} GROUP BY n.unit_id, t.community`,
        days,
      ),
      bySource: await this.shares(
        `SELECT s.kind AS key, s.kind AS label, count(*)::int AS count, sum(s.amount_fen)::text AS amount
           FROM fund_source s JOIN fund f ON f.id = s.fund_id WHERE f.fiscal_year = $1 GROUP BY s.kind`,
        [year],
      ),
      satisfaction: await this.satisfaction(days),
    };
  }

  private async shares(sql: string, args: unknown[]): Promise<Share[]> {
    const lines: Line[] = await this.database.reader.query(
      `SELECT * FROM (${sql}) s ORDER BY s.amount::numeric DESC, s.key LIMIT ${MOST}`,
      args,
    );
    return lines.map((line) => ({ ...line, amount: BigInt(line.amount) }));
  }

  private satisfaction(days: unknown[]): Promise<MonthScore[]> {
    return this.database.reader.query(
      `SELECT to_char(v.concluded_on, 'YYYY-MM') AS month, count(*)::int AS visits, sum(v.valid)::int AS answers,
              round(avg(v.score::numeric), 2)::text AS score
         FROM evaluation_visit_open v WHERE v.concluded_on BETWEEN $1 AND $2 AND v.score IS NOT NULL
        GROUP BY 1 HAVING sum(v.valid) >= $3 ORDER BY 1`,
      [...days, SMALLEST_CELL],
    );
  }
}
