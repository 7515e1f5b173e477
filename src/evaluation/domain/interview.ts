import { sha256 } from '../../shared/sha256.js';
import type { RedFlag } from './red-flags.js';
import type { AttemptOutcome } from './sample-use.js';

/** One attempt to ask somebody, as the evaluator's device sends it. */
export interface Interview {
  /** Id in the visit's sample. */
  readonly sampleId: string;
  readonly outcome: AttemptOutcome;
  /** By question id; with the outcome `answered` only. */
  readonly answers?: Readonly<Record<string, unknown>>;
  /** What the evaluator heard in the person's own words, beyond the questions. */
  readonly flags?: readonly RedFlag[];
  /** RFC 3339; now when left out. */
  readonly attemptedAt?: string;
  /** The device's own name for it: sent again, nothing changes. */
  readonly clientId?: string;
}

/** What two sendings are compared by; the order of the answers is none of it. */
export function contentHash({ sampleId, outcome, answers, flags = [], attemptedAt }: Interview): string {
  const given = Object.entries(answers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(
    JSON.stringify([sampleId, outcome, answers !== undefined, given, flags, attemptedAt ?? null]),
  );
}
