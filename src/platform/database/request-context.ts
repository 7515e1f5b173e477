import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './tx.js';

/** Who does something, as the history and the audit keep it. The program itself acts as SYSTEM. */
export interface Doer {
  readonly accountId: string | null;
  readonly unitId: string | null;
  readonly role: string;
  /** The API key with which a program does it. */
  readonly apiKeyId?: string;
}

/** The program acting by rule: deadlines, due visits, messages. */
export const SYSTEM: Doer = { accountId: null, unitId: null, role: 'system' };

/** What belongs to one request, or to the handling of one message, wherever the code is. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: 'zh' | 'en';
  readonly address: string | null;
  /** Business time at which the whole request had been received: what "on time" is judged by. */
  receivedAt?: Date;
  /** `POST /api/v1/tenders/:id/publish`, or the handler's name. */
  route: string;
  doer: Doer;
  /** Why the caller does it, where a reason was given. */
  reason?: string;
  /** Version demanded by If-Match for the object named in the path. */
  expected?: { id: string; version: number };
  /** An open transaction that inner ones join, so that a stored answer commits with its effect. */
  ambient?: Tx;
  /** Sealed routes leave no trace of the caller in logs. */
  sealed?: boolean;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs something inside a context. */
export function runInContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** From here on the present context acts for somebody: a job does what a person started. */
export function actAs({ accountId, unitId, role }: Doer): void {
  const context = currentContext();
  if (context) context.doer = { accountId, unitId, role };
}

/** The present context, or undefined at start-up and in tests of rules. */
export function currentContext(): RequestContext | undefined {
  return storage.getStore();
}
