import { setTimeout as sleep } from 'node:timers/promises';
import { Database, Drain } from '../../src/platform/index.js';
import { WorkingCalendars } from '../../src/reference/index.js';
import { type Day, addMonths, day } from '../../src/shared/days.js';
import { rows } from '../support/rows.js';
import type { World } from '../support/world.js';
import { acceptProjects, givenModel } from './given-visits.js';

const LOOK_MS = 50;
const PATIENCE_MS = 300_000;

/** What a stage needs to know. */
export interface StageOptions {
  /** Projects accepted for each day; each has three visits. */
  readonly projects: number;
  readonly evaluators: number;
  /** Ends all waiting with an error. */
  readonly signal?: AbortSignal;
}

/** A visit that falls due. */
export interface DueVisit {
  readonly id: string;
  readonly dueAt: Date;
}

/** The database on which the workers are let loose: business days that follow each other, each with visits due. */
export class Stage {
  private offsetMs = 0;
  private readonly accepted = new Set<Day>();

  private constructor(
    readonly world: World,
    /** The contract after which others are modelled. */
    readonly modelId: string,
    private readonly options: StageOptions,
    private today = day('2025-06-03'),
  ) {}

  /** A stage of which the next two working days have their visits. */
  static async open(world: World, options: StageOptions): Promise<Stage> {
    const stage = new Stage(world, await givenModel(world, options.evaluators), options);
    await stage.moveClock(new Date('2025-06-03T08:00:00+08:00'));
    await stage.acceptProjects(2);
    await world.drain();
    return stage;
  }

  /** The business time, as the workers know it. */
  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Goes on by so many working days; answers the last of them. */
  async goOn(count: number): Promise<Day> {
    this.today = (await this.workingDays(count)).at(-1) ?? this.today;
    return this.today;
  }

  /** Projects of which a visit falls due on each of the next working days, a month after their acceptance; once a day. */
  async acceptProjects(days: number): Promise<void> {
    const next = await this.workingDays(days);
    for (const on of next.filter((each) => !this.accepted.has(each))) {
      this.accepted.add(on);
      const order = { count: this.options.projects, acceptedOn: addMonths(on, -1), at: this.now() };
      await this.world.app.get(Database).transaction((tx) => acceptProjects(tx, this.modelId, order));
    }
    await rows(this.world, `SELECT pg_notify('sanshe_outbox', '')`);
  }

  /** One more project, accepted some time ago, is told to the workers now. */
  async acceptOne(): Promise<void> {
    const order = { count: 1, acceptedOn: addMonths(this.today, -1), at: this.now() };
    await this.world.app.get(Database).transaction((tx) => acceptProjects(tx, this.modelId, order));
    await rows(this.world, `SELECT pg_notify('sanshe_outbox', '')`);
  }

  /** Sets the sandbox's clock as its route does. */
  async moveClock(to: Date): Promise<void> {
    this.offsetMs = to.getTime() - Date.now();
    this.world.clock.set(to.toISOString());
    await rows(
      this.world,
      `INSERT INTO sandbox_clock (singleton, offset_ms) VALUES (true, $1)
       ON CONFLICT (singleton) DO UPDATE SET offset_ms = EXCLUDED.offset_ms`,
      [this.offsetMs],
    );
    await rows(this.world, `SELECT pg_notify('sanshe_clock', '')`);
  }

  /** What is planned for that day or before it and not opened yet, in order. */
  dueVisits(on: Day): Promise<DueVisit[]> {
    return rows<DueVisit>(
      this.world,
      `SELECT id, due_at AS "dueAt" FROM visit WHERE state = 'planned' AND due_on <= $1 ORDER BY due_at, id`,
      [on],
    );
  }

  /** Looks until every visit is open, or patience ends; answers how long each took from its due time, in ms. */
  async watch(due: readonly DueVisit[]): Promise<number[]> {
    const waiting = new Map(due.map(({ id, dueAt }) => [id, dueAt]));
    const latencies: number[] = [];
    await this.until(async () => {
      const sql = `SELECT id FROM visit WHERE id = ANY($1) AND state <> 'planned'`;
      const open = await rows<{ id: string }>(this.world, sql, [[...waiting.keys()]]);
      for (const { id } of open) {
        latencies.push(this.now().getTime() - (waiting.get(id)?.getTime() ?? 0));
        waiting.delete(id);
      }
      return waiting.size === 0;
    });
    return latencies;
  }

  /** Waits until nothing is in hand, or patience ends: what is left then is a fault. */
  async settle(): Promise<void> {
    await this.until(async () => {
      this.world.clock.set(this.now().toISOString());
      const { due, pending } = await this.world.app.get(Drain).backlog();
      return due === 0 && pending === 0;
    });
  }

  /** Of the visits those that were opened, by their days, in the order in which they were. */
  openings(due: readonly DueVisit[]): Promise<{ dueOn: string }[]> {
    return rows(
      this.world,
      `SELECT due_on AS "dueOn" FROM visit WHERE id = ANY($1) AND opened_at IS NOT NULL ORDER BY opened_at, id`,
      [due.map(({ id }) => id)],
    );
  }

  private async workingDays(count: number): Promise<Day[]> {
    const calendar = await this.world.app.get(WorkingCalendars).current();
    return Array.from({ length: count }, (_, n) => calendar.addWorkingDays(this.today, n + 1));
  }

  private async until(holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await holds()) && Date.now() < end)
      await sleep(LOOK_MS, undefined, { signal: this.options.signal });
  }
}
