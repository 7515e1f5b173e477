import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { BusinessClock } from '../clock/clocks.js';
import { appendAuditEvent } from './audit.js';
import { currentContext } from './request-context.js';
import { type Tx, brand } from './tx.js';

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const ATTEMPTS = 3;

/** The one door to PostgreSQL. */
@Injectable()
export class Database {
  private readonly open = new AsyncLocalStorage<Tx>();

  constructor(
    readonly dataSource: DataSource,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * For reads: the open transaction where there is one. So a reader sees its own writes, and no transaction waits for
   * a second connection while others, which hold the rest of the pool, wait for theirs.
   */
  get reader(): EntityManager {
    return this.open.getStore() ?? currentContext()?.ambient ?? this.dataSource.manager;
  }

  /**
   * Runs `work` in a transaction and appends its audit event. Inside an idempotent request it joins the one that
   * stores the answer. A deadlock between two transactions is tried again; everything else is thrown as it came.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const ambient = currentContext()?.ambient;
    if (ambient) return work(ambient);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !isContention(error)) throw error;
      }
    }
  }

  private once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const tx = brand(manager, { clock: this.clock, touched: [], changes: new WeakMap() });
      const result = await this.open.run(tx, () => work(tx));
      await appendAuditEvent(tx);
      return result;
    });
  }
}

/** SQLSTATE of a failed query, if it is one. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
}

function isContention(error: unknown): boolean {
  const state = sqlState(error);
  return state === DEADLOCK || state === SERIALIZATION;
}
