import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import type { SigningWindow } from './signing-window.js';

export type Side = 'buyer' | 'provider';

/** One side's signature: an authenticated second factor over the hash of the document that the signer saw. */
export interface Signature {
  readonly side: Side;
  readonly signerId: string;
  readonly documentHash: string;
}

export interface SigningFacts {
  readonly today: Day;
  readonly window: SigningWindow;
  /** Written reason for a signature after the window; the contract is then reported as overdue. */
  readonly delayReason?: string;
  /** The purchase is suspended, or a dispute that may affect its result is open (实施条例 art. 54). */
  readonly suspended: boolean;
  /** An agreement on a grant, whose days are the programme's own. */
  readonly isGrant?: boolean;
  /** Where the district asks for it: the funder has consented in writing. */
  readonly funderAgreed: boolean;
  readonly signer: { readonly accountId: string; readonly unitId: string };
  readonly units: Readonly<Record<Side, string>>;
  readonly draftedBy: string;
  /** Hash of the version in force, and of what the signer was shown. */
  readonly documentHash: string;
  readonly signedHash: string;
  readonly signatures: readonly Signature[];
}

/** The side that a unit signs for, or undefined when it is no party. */
export function sideOf(unitId: string, units: Readonly<Record<Side, string>>): Side | undefined {
  if (unitId === units.buyer) return 'buyer';
  return unitId === units.provider ? 'provider' : undefined;
}

/** Why this signature can't be given now; every reason at once. */
export function signingViolations(facts: SigningFacts): Violation[] {
  return [...momentViolations(facts), ...signerViolations(facts)];
}

/** True when both sides have signed the version in force. Signatures on older versions count for nothing. */
export function isFullySigned(signatures: readonly Signature[], documentHash: string): boolean {
  const valid = signatures.filter((signature) => signature.documentHash === documentHash);
  return new Set(valid.map((signature) => signature.side)).size === 2;
}

function momentViolations(facts: SigningFacts): Violation[] {
  const { today, window, suspended, funderAgreed, delayReason } = facts;
  const violations: Violation[] = [];
  if (suspended) violations.push(refuse.signingSuspended());
  if (!funderAgreed) violations.push(refuse.funderSilent());
  if (today < window.from) violations.push(refuse.signingTooEarly({ params: { from: window.from } }));
  if (today > window.until.day && !delayReason?.trim()) {
    const late = { pointer: '/delayReason', params: { until: window.until.day } };
    violations.push(facts.isGrant ? refuse.agreementTooLate(late) : refuse.signingTooLate(late));
  }
  return violations;
}

/** Whoever signs belongs to a party, did not draft, signs once and for one side, and signs the text in force. */
export function signerViolations(
  facts: Omit<SigningFacts, 'today' | 'window' | 'delayReason' | 'suspended' | 'isGrant' | 'funderAgreed'>,
): Violation[] {
  const side = sideOf(facts.signer.unitId, facts.units);
  const valid = facts.signatures.filter((signature) => signature.documentHash === facts.documentHash);
  const violations: Violation[] = [];
  if (!side) violations.push(refuse.signerNotAParty());
  if (facts.signer.accountId === facts.draftedBy) violations.push(refuse.drafterSigns());
  if (valid.some((signature) => signature.side === side)) violations.push(refuse.alreadySigned());
  if (valid.some((signature) => signature.side !== side && signature.signerId === facts.signer.accountId)) {
    violations.push(refuse.sameSignerForBothSides());
  }
  if (facts.signedHash !== facts.documentHash) {
    violations.push(refuse.signatureOnOtherVersion({ pointer: '/documentSha256' }));
  }
  return violations;
}
