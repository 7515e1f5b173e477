import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, BusinessClock, Database, Settings } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { type Page, type PageRequest, pageOf } from '../../shared/page.js';
import { demandUnit } from './demand-unit.js';
import { QUALITY_CHECKS, QUALITY_CODES, type QualityCode } from './quality-checks.js';

/** How many records of a unit a check finds. */
export interface QualityFigure {
  readonly unitId: string;
  readonly unit: string;
  readonly code: QualityCode;
  readonly count: number;
}

/** A record that a check finds. */
export interface QualityRow {
  readonly id: string;
  readonly title: string;
  /** The day from which on it lacks something; null where it never had it. */
  readonly since: Day | null;
  /** Where it is read. */
  readonly path: string;
}

/** Records that lack something or are out of date, read from the registers that have them: nobody reports them. */
@Injectable()
export class DataQuality {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
    private readonly settings: Settings,
    private readonly units: Units,
  ) {}

  /** The day of all figures. */
  today(): Day {
    return dayOf(this.clock.now());
  }

  /** Figures above 0 of the caller's unit and all below it, of every unit for auditors; by the units' names. */
  async figures(actor: Actor): Promise<QualityFigure[]> {
    const all = QUALITY_CODES.map((code) => `SELECT '${code}' AS code, r.unit_id FROM (${sqlOf(code)}) r`);
    return this.database.reader.query(
      `SELECT u.id AS "unitId", u.name AS unit, f.code, count(*)::integer AS count
         FROM (${all.join(' UNION ALL ')}) f JOIN unit u ON u.id = f.unit_id
        WHERE $4::uuid IS NULL OR u.id IN (SELECT unit_subtree($4))
        GROUP BY u.id, u.name, f.code ORDER BY u.name, u.id, f.code`,
      [...this.days(), withinOf(actor)],
    );
  }

  /** The records behind one figure, by id. NotFound (404) for a unit that is not the caller's to see. */
  async rows(
    actor: Actor,
    code: QualityCode,
    unitId: string,
    request: PageRequest,
  ): Promise<Page<QualityRow>> {
    await demandUnit(this.units, withinOf(actor), unitId);
    const rows: QualityRow[] = await this.database.reader.query(
      `SELECT r.id, r.title, r.since, r.path FROM (${sqlOf(code)}) r
        WHERE r.unit_id = $4 AND ($5::uuid IS NULL OR r.id > $5)
        ORDER BY r.id LIMIT $6`,
      [...this.days(), unitId, request.after ?? null, request.limit + 1],
    );
    return pageOf(rows, request);
  }

  private days(): unknown[] {
    return [this.today(), this.settings.dataStaleDays, this.settings.dataLedgerSilentDays];
  }
}

/** The unit at and below which the caller sees; null for auditors, who see all. */
function withinOf({ role, unitId }: Actor): string | null {
  return role === 'auditor' ? null : unitId;
}

/** A check's rows; day and both settings are named in each, whether the check asks for them or not. */
function sqlOf(code: QualityCode): string {
  return `SELECT q.* FROM (${QUALITY_CHECKS[code].sql}) q
           WHERE $1::date IS NOT NULL AND $2::integer IS NOT NULL AND $3::integer IS NOT NULL`;
}
