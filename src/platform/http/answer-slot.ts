import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { AuthenticatedRequest } from '../access/actor.js';
import { EdgeProblem } from './problem.js';
import { refuse } from './platform-refusals.js';

/** A request on which the guard has left who calls. */
export type CallersRequest = FastifyRequest & AuthenticatedRequest;

/** One key of one caller on one route. */
export interface AnswerSlot {
  readonly caller: string;
  readonly route: string;
  readonly key: string;
  readonly payload: string;
}

/** Reads a quoted structured-field string, leniently also a bare token. */
export function keyOf(header: string | string[] | undefined, required: boolean): string | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  if (text === undefined) {
    if (required) throw new EdgeProblem('malformed-request', [refuse.idempotencyKeyMissing()]);
    return undefined;
  }
  const key = text.trim().replace(/^"(.*)"$/, '$1');
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new EdgeProblem('malformed-request', [refuse.idempotencyKeyInvalid()]);
  return key;
}

/** Where the answer to a request is kept: per caller and route. */
export function slotOf(request: CallersRequest, key: string): AnswerSlot {
  return {
    caller: request.actor?.accountId ?? `address ${request.ip}`,
    // Only a hash of the path is kept: a survey's path is a secret.
    route: `${request.method} ${createHash('sha256').update(request.url).digest('base64url')}`,
    key,
    payload: JSON.stringify(request.body ?? null),
  };
}
