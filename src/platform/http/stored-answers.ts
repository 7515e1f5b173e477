import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sha256 } from '../../shared/sha256.js';
import { KeyRing } from '../crypto/key-ring.js';
import { declareSealed } from '../crypto/sealed-columns.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/tx.js';
import { type AnswerSlot, type CallersRequest, keyOf, slotOf } from './answer-slot.js';
import { EdgeProblem, type Problem } from './problem.js';
import { refuse } from './platform-refusals.js';

/** What is kept, encrypted: an answer may hold what is sealed. */
interface Kept {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
  readonly problem?: Pick<Problem, 'key' | 'violations'>;
  /** SHA-256 of the request's payload: sealed with the rest, because a short one could be found by trying. */
  readonly payload: string;
}

declareSealed({
  table: 'idempotent_answer',
  column: 'answer',
  key: ['caller', 'route', 'key'],
  use: 'sealing',
  contextOf: (key) => key[2] ?? '',
});

const HEADERS = ['location', 'etag', 'cache-control'];

/** The first answers to idempotent requests, kept two days. */
@Injectable()
export class StoredAnswers {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** Takes the key until the transaction ends; false while another request holds it. */
  async claim(tx: Tx, slot: AnswerSlot): Promise<boolean> {
    const [row]: { free: boolean }[] = await tx.query(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS free',
      [JSON.stringify([slot.caller, slot.route, slot.key])],
    );
    return row?.free === true;
  }

  /**
   * True when a request only repeats one whose answer is kept, so that nothing will be done. Answers that are soon to be
   * forgotten don't count: the repetition must still find what this finds.
   */
  async repeats(request: CallersRequest): Promise<boolean> {
    const key = keyOf(request.headers['idempotency-key'], false);
    if (key === undefined) return false;
    const { caller, route } = slotOf(request, key);
    const found: unknown[] = await this.database.reader.query(
      `SELECT 1 FROM idempotent_answer WHERE caller = $1 AND route = $2 AND key = $3
          AND kept_at > now() - interval '1 day'`,
      [caller, route, key],
    );
    return found.length > 0;
  }

  /** The kept answer, or undefined. Another payload under the same key is refused (422). */
  async find(tx: Tx, slot: AnswerSlot): Promise<Kept | undefined> {
    const [row]: { answer: Buffer }[] = await tx.query(
      'SELECT answer FROM idempotent_answer WHERE caller = $1 AND route = $2 AND key = $3',
      [slot.caller, slot.route, slot.key],
    );
    if (!row) return undefined;
    const kept = JSON.parse(this.keys.unseal(row.answer, slot.key).toString()) as Kept;
    if (kept.payload !== sha256(slot.payload)) {
      throw new EdgeProblem('rules-broken', [refuse.idempotencyKeyReused()]);
    }
    return kept;
  }

  /** Gives a kept answer again. */
  replay(kept: Kept, reply: FastifyReply): unknown {
    if (kept.problem) throw new EdgeProblem(kept.problem.key, kept.problem.violations);
    reply.status(kept.status).headers(kept.headers).header('idempotent-replayed', 'true');
    return kept.body;
  }

  async keepSuccess(tx: Tx, slot: AnswerSlot, reply: FastifyReply, body: unknown): Promise<void> {
    const headers = Object.fromEntries(
      HEADERS.flatMap((name) => {
        const value = reply.getHeader(name);
        return value === undefined ? [] : [[name, String(value)]];
      }),
    );
    await this.keep(tx, slot, { status: reply.statusCode, headers, body });
  }

  async keepRefusal(slot: AnswerSlot, problem: Problem): Promise<void> {
    const { key, violations } = problem;
    await this.database.transaction((tx) =>
      this.keep(tx, slot, { status: 0, headers: {}, problem: { key, violations } }),
    );
  }

  /** Forgets answers older than two days (system time). */
  async forgetOld(): Promise<void> {
    await this.database.dataSource.query(
      `DELETE FROM idempotent_answer WHERE kept_at < now() - interval '2 days'`,
    );
  }

  private async keep(tx: Tx, slot: AnswerSlot, answer: Omit<Kept, 'payload'>): Promise<void> {
    const kept: Kept = { ...answer, payload: sha256(slot.payload) };
    await tx.query(
      `INSERT INTO idempotent_answer (caller, route, key, answer) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [slot.caller, slot.route, slot.key, this.keys.seal(Buffer.from(JSON.stringify(kept)), slot.key)],
    );
  }
}
