import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import type { Finding } from './finding.js';
import type { Figure } from './figures.js';
import type { RedFlagState } from './red-flag.lifecycle.js';

/** A flag as it stands before it is counted anew. */
export interface StandingFlag {
  readonly state: RedFlagState;
  readonly inputs: readonly Figure[];
  /** It is no longer found. */
  readonly hasCeased: boolean;
}

/**
 * What a new count does to a flag: `renew` and `reopen` are other figures (an open one stays open, a settled one is asked
 * anew), `resume` and `cease` note beside a settled one that its figures are there again or gone, `lapse` ends an unsettled one.
 */
export type RecountStep = 'none' | 'renew' | 'reopen' | 'resume' | 'cease' | 'lapse';

/** What a count finds of a flag, undefined for nothing, against what stands. */
export function recountStep(flag: StandingFlag, found: Pick<Finding, 'inputs'> | undefined): RecountStep {
  const { state, hasCeased } = flag;
  const isUnsettled = state === 'open' || state === 'explained';
  if (!found) return hasCeased ? 'none' : isUnsettled ? 'lapse' : 'cease';
  if (state === 'lapsed') return 'reopen';
  if (isSame(flag.inputs, found.inputs)) return hasCeased ? 'resume' : 'none';
  return state === 'open' ? 'renew' : 'reopen';
}

function isSame(a: readonly Figure[], b: readonly Figure[]): boolean {
  return canonicalJson(a as unknown as Plain) === canonicalJson(b as unknown as Plain);
}
