import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock, Database, Settings } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import { seesAllTasks } from '../task-policies.js';

/** A task that was let in without money. */
export interface UnfundedTask {
  readonly taskId: string;
  readonly title: string;
  readonly departmentId: string;
  readonly communityId: string;
  readonly waiver: string;
}

/** How often a community is inspected in the year. */
export interface InspectionCount {
  readonly communityId: string;
  readonly used: number;
  readonly cap: number;
}

/** A decision that has not come by its last day. */
export interface OverdueDecision {
  readonly kind: 'assigned-task' | 'list-item';
  readonly subjectId: string;
  readonly streetId: string;
  readonly title: string;
  readonly enteredOn: Day;
  readonly decideBy: Day;
}

/** What admissions of a year look like; counts are of tasks let in. */
export interface AdmissionFigures {
  readonly year: number;
  readonly withoutFunds: UnfundedTask[];
  readonly inspections: InspectionCount[];
  readonly adHoc: { readonly tasks: number; readonly adHoc: number };
  readonly overdue: OverdueDecision[];
}

const MOST_ROWS = 500;

/** Figures over admissions: overseers see the whole district, a street its own. */
@Injectable()
export class AdmissionIndicators {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
  ) {}

  /** The figures of a calendar year, by the first day of the tasks. */
  async of(actor: Actor, year: number): Promise<AdmissionFigures> {
    const street = seesAllTasks(actor) ? null : actor.unitId;
    return {
      year,
      withoutFunds: await this.withoutFunds(street, year),
      inspections: await this.inspections(street, year),
      adHoc: await this.adHoc(street, year),
      overdue: await this.overdue(street),
    };
  }

  private withoutFunds(street: string | null, year: number): Promise<UnfundedTask[]> {
    return this.database.reader.query(
      `SELECT id AS "taskId", title, department_id AS "departmentId", community_id AS "communityId", waiver
         FROM assigned_task WHERE ${LET_IN} AND waiver IS NOT NULL ORDER BY id LIMIT ${MOST_ROWS}`,
      [street, year],
    );
  }

  private async inspections(street: string | null, year: number): Promise<InspectionCount[]> {
    const rows: { communityId: string; used: number }[] = await this.database.reader.query(
      `SELECT community_id AS "communityId", sum(inspections)::int AS used FROM assigned_task
        WHERE ${LET_IN} GROUP BY community_id HAVING sum(inspections) > 0 ORDER BY 2 DESC, 1 LIMIT ${MOST_ROWS}`,
      [street, year],
    );
    return rows.map((row) => ({ ...row, cap: this.settings.inspectionsPerYear }));
  }

  private async adHoc(street: string | null, year: number): Promise<AdmissionFigures['adHoc']> {
    const [row]: AdmissionFigures['adHoc'][] = await this.database.reader.query(
      `SELECT count(*)::int AS tasks, (count(*) FILTER (WHERE ad_hoc))::int AS "adHoc" FROM assigned_task WHERE ${LET_IN}`,
      [street, year],
    );
    return row ?? { tasks: 0, adHoc: 0 };
  }

  /** Undecided tasks and items; an item's time begins when its list is submitted. */
  private async overdue(street: string | null): Promise<OverdueDecision[]> {
    const calendar = await this.calendars.current();
    const today = dayOf(this.clock.now());
    const rows: (Omit<OverdueDecision, 'decideBy'> & { decideBy: Day | null })[] =
      await this.database.reader.query(
        `SELECT 'assigned-task' AS kind, id AS "subjectId", street_id AS "streetId", title,
                (created_at AT TIME ZONE 'Asia/Shanghai')::date AS "enteredOn", decide_by AS "decideBy"
           FROM assigned_task WHERE state = 'applied' AND ($1::uuid IS NULL OR street_id = $1)
         UNION ALL
         SELECT 'list-item', id, street_id, title, (submitted_at AT TIME ZONE 'Asia/Shanghai')::date, NULL
           FROM service_item WHERE state = 'submitted' AND ($1::uuid IS NULL OR street_id = $1)
          ORDER BY 5, 2 LIMIT ${MOST_ROWS}`,
        [street],
      );
    const days = this.settings.admissionWorkingDays;
    return rows
      .map((row) => ({
        ...row,
        decideBy: row.decideBy ?? workingDaysFrom(row.enteredOn, days, calendar).day,
      }))
      .filter(({ decideBy }) => today > decideBy);
  }
}

const LET_IN = `state IN ('admitted', 'done') AND ($1::uuid IS NULL OR street_id = $1) AND extract(year FROM valid_from) = $2`;
