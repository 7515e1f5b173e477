import { HttpException } from '@nestjs/common';
import { Forbidden, IllegalStep, NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { sqlState } from '../database/database.js';
import { StaleVersion } from '../database/stale-version.js';
import { violationOfConstraint } from './constraints.js';
import { refuse } from './platform-refusals.js';
import { type ProblemKey, problemForStatus } from './problems.js';

/** An error as the edge answers it. */
export interface Problem {
  readonly key: ProblemKey;
  readonly violations: readonly Violation[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown at the HTTP edge only, where no rule of the domain is concerned. */
export class EdgeProblem extends Error implements Problem {
  constructor(
    readonly key: ProblemKey,
    readonly violations: readonly Violation[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(key);
    this.name = 'EdgeProblem';
  }
}

/** What to answer to anything thrown. Unknown errors are `internal-error` and belong in the log. */
export function problemOf(error: unknown): Problem {
  if (error instanceof EdgeProblem) return error;
  if (error instanceof RuleBroken) {
    return { key: error.conflict ? 'state-conflict' : 'rules-broken', violations: error.violations };
  }
  if (error instanceof IllegalStep) return { key: 'state-conflict', violations: [stepViolation(error)] };
  if (error instanceof NotFound) return { key: 'not-found', violations: [] };
  if (error instanceof Forbidden) return { key: 'not-permitted', violations: error.violations };
  if (error instanceof StaleVersion) return { key: 'version-stale', violations: [] };
  if (error instanceof HttpException) return { key: problemForStatus(error.getStatus()), violations: [] };
  return problemOfDatabase(error) ?? { key: problemForStatus(statusOf(error)), violations: [] };
}

function stepViolation(error: IllegalStep): Violation {
  return refuse.stepNotAllowed({
    params: { action: error.action, state: error.state, allowed: error.allowed.join(', ') || '–' },
  });
}

function problemOfDatabase(error: unknown): Problem | undefined {
  const state = sqlState(error);
  // A unique index, or an exclusion of overlapping times.
  if (state === '23505' || state === '23P01')
    return { key: 'state-conflict', violations: [violationOfConstraint(error)] };
  // A text that the database's encoding can't hold; bodies and queries are looked at before, paths are not.
  if (state === '22021') return { key: 'malformed-request', violations: [] };
  // Lock and statement time-outs, too many connections, shutting down: come back in a moment.
  if (state && ['40001', '40P01', '55P03', '57014', '53300', '57P01', '57P03'].includes(state)) {
    return { key: 'unavailable', violations: [], headers: { 'retry-after': '1' } };
  }
  return undefined;
}

/** Fastify's own errors carry a status; anything else is the program's fault. */
function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
