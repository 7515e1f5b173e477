import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { type Day, addDays, addMonths, dayOf } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { BusinessClock } from '../clock/clocks.js';
import { Settings } from '../config/settings.js';
import { create } from '../database/aggregates.js';
import { Database } from '../database/database.js';
import { keysetPage } from '../database/keyset.js';
import { SYSTEM, currentContext, runInContext } from '../database/request-context.js';
import type { Tx } from '../database/tx.js';
import { refuse } from '../http/platform-refusals.js';
import { EdgeProblem } from '../http/problem.js';
import { Housekeeping } from '../operations/housekeeping.js';
import { RetentionRun } from './retention-run.entity.js';

/**
 * One kind of personal data that is taken away when its time is over (个人信息保护法 art. 19, 47). Figures, decisions and
 * purchase archives stay. Give it to `Retention.add` in the provider's constructor.
 */
export interface RetentionRule {
  /** Plural kebab-case. @example service-requests */
  readonly kind: string;
  /** Days for which they are kept, where it is less than the months of all the others. */
  readonly keptDays?: number;
  /** How many are due: what they served ended before a day, and nothing holds them. */
  due(db: EntityManager, before: Day): Promise<number>;
  /** How many are kept beyond their time, by reason. */
  held(db: EntityManager, before: Day): Promise<Record<string, number>>;
  /** Takes away the data of at most `limit` rows, each locked by itself; answers how many. 0: nothing is left to do. */
  erase(tx: Tx, before: Day, limit: number): Promise<number>;
}

/** What a run would do now. */
export interface RetentionPreview {
  readonly kind: string;
  readonly due: number;
  readonly held: Record<string, number>;
}

/** Rows of one transaction. */
const BATCH = 100;
/** One process at a time, whichever it is. */
const RETENTION_LOCK = 7_140_011;

interface Free {
  readonly free: boolean;
}

/** Forgets personal data on time, once a business day by itself, and tells what it did. */
@Injectable()
export class Retention {
  private readonly logger = new Logger('retention');
  private readonly rules: RetentionRule[] = [];

  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
    private readonly settings: Settings,
    housekeeping: Housekeeping,
  ) {
    housekeeping.add('retention', () => this.runDue());
  }

  add(rule: RetentionRule): void {
    this.rules.push(rule);
  }

  /** What a run would do; nothing is written. */
  async preview(): Promise<RetentionPreview[]> {
    const { reader } = this.database;
    return Promise.all(
      this.rules.map(async (rule) => ({
        kind: rule.kind,
        due: await rule.due(reader, this.before(rule)),
        held: await rule.held(reader, this.before(rule)),
      })),
    );
  }

  /** A page of what was done, the latest first. */
  page(request: PageRequest): Promise<Page<RetentionRun>> {
    return keysetPage(this.database.reader.createQueryBuilder(RetentionRun, 'run'), request);
  }

  /**
   * Runs every rule now, each by itself: one that fails is told and does not stop the others. Answers its rows.
   * @throws Refusal platform.retention-running while another run goes on.
   */
  async run(startedBy: string): Promise<RetentionRun[]> {
    const runs = await this.alone(() => this.runRules(this.rules, startedBy));
    if (!runs) throw new EdgeProblem('state-conflict', [refuse.retentionRunning()]);
    return runs;
  }

  /** The day's own run: rules that were not run yet today, or failed. Another's run that goes on does the work. */
  private async runDue(): Promise<void> {
    await runInContext(systemContext(), () =>
      this.alone(async () => {
        const onDay = dayOf(this.clock.now());
        const runs = await this.database.reader.findBy(RetentionRun, { onDay, failure: IsNull() });
        const done = new Set(runs.map(({ kind }) => kind));
        await this.runRules(
          this.rules.filter(({ kind }) => !done.has(kind)),
          null,
        );
      }),
    );
  }

  /**
   * Works while no other process does: the lock belongs to a connection of its own and ends with it, so that a worker
   * that dies holds nobody up. Undefined: another one is at work.
   */
  private async alone<T>(work: () => Promise<T>): Promise<T | undefined> {
    const holder = this.database.dataSource.createQueryRunner();
    try {
      const [lock] = (await holder.query('SELECT pg_try_advisory_lock($1) AS free', [
        RETENTION_LOCK,
      ])) as Free[];
      if (!lock?.free) return undefined;
      try {
        return await work();
      } finally {
        await holder.query('SELECT pg_advisory_unlock($1)', [RETENTION_LOCK]);
      }
    } finally {
      await holder.release();
    }
  }

  private async runRules(rules: readonly RetentionRule[], startedBy: string | null): Promise<RetentionRun[]> {
    const runs: RetentionRun[] = [];
    for (const rule of rules) runs.push(await this.runRule(rule, startedBy));
    return runs;
  }

  private async runRule(rule: RetentionRule, startedBy: string | null): Promise<RetentionRun> {
    const before = this.before(rule);
    let erased = 0;
    let failure: string | null = null;
    try {
      for (let count = BATCH; count > 0; erased += count)
        count = await this.database.transaction((tx) => rule.erase(tx, before, BATCH));
    } catch (error) {
      failure = error instanceof Error ? error.name : 'unknown';
      this.logger.error(`${rule.kind}: ${failure}`);
    }
    return this.database.transaction(async (tx) => {
      const held = await rule.held(tx, before);
      const onDay = dayOf(this.clock.now());
      const values = { kind: rule.kind, onDay, beforeDay: before, erased, held, failure, startedBy };
      return create(tx, RetentionRun, values);
    });
  }

  private before({ keptDays }: RetentionRule): Day {
    const today = dayOf(this.clock.now());
    return keptDays === undefined
      ? addMonths(today, -this.settings.personalDataMonths)
      : addDays(today, -keptDays);
  }
}

function systemContext() {
  const { language = 'zh' } = currentContext() ?? {};
  const place = { address: null, route: 'retention' };
  return { requestId: randomUUID(), language, ...place, doer: SYSTEM };
}
