import type { Violation } from '../../shared/violation.js';
import { refuseAct } from './act-refusals.js';
import { ENVELOPES, type Envelopes, type MethodRules } from './method-rules.js';

/** The reason against the envelopes of a document: the method has its bids in one. */
export function envelopesViolations({ code, envelopes }: MethodRules, wanted: Envelopes): Violation[] {
  const [usual] = ENVELOPES;
  if ((envelopes ?? [usual]).includes(wanted)) return [];
  return [refuseAct.envelopesNotOfMethod({ pointer: '/envelopes', params: { method: code } })];
}
