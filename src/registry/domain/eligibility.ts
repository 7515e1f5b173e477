import type { Day } from '../../shared/days.js';
import { type CredentialFacts, type CredentialKind, isValidOn } from './credentials.js';
import { type CreditFacts, creditViolations, creditWarnings } from './credit-lists.js';
import type { Violation } from '../../shared/violation.js';
import type { OrganizationState } from './organization.lifecycle.js';
import { refuse } from './refusals.js';
import { type SanctionFacts, barViolations } from './sanction-rules.js';

/**
 * What decides whether a supplier may take part. Age since founding, size, evaluation grade and place of
 * registration are deliberately not here: they may be no condition (财综〔2016〕54号, 政府采购法 art. 22).
 */
export interface SupplierFacts {
  readonly state: OrganizationState;
  /** Codes of the service categories that its business scope covers. */
  readonly categories: readonly string[];
  /** Papers recorded, of whatever day. */
  readonly credentials: readonly CredentialFacts[];
  /** Entries of public credit lists, of whatever day. */
  readonly credit: readonly CreditFacts[];
  /** Sanctions of the district's own, of whatever day. */
  readonly sanctions: readonly SanctionFacts[];
}

/** Under which rules it is bought: `local` are purchases below the threshold and grants. */
export const REGIMES = ['statutory', 'local'] as const;
export type Regime = (typeof REGIMES)[number];

/**
 * Why a supplier can't take part in a purchase of this category today; every reason at once. Own sanctions bar only what
 * the buyer's own rules govern: from statutory methods nobody but the finance authority's record keeps a supplier out.
 */
export function eligibilityViolations(
  supplier: SupplierFacts,
  category: string,
  today: Day,
  regime: Regime = 'statutory',
): Violation[] {
  const covered = supplier.categories.includes(category);
  return [
    ...standingViolations(supplier, today),
    ...(regime === 'local' ? barViolations(supplier.sanctions, today) : []),
    ...(covered ? [] : [refuse.categoryNotCovered({ params: { category } })]),
  ];
}

/** Papers that a tender may ask to be shown; an annual check and a grade are judged by rules of their own. */
export const PROOF_KINDS = [
  'tax-proof',
  'social-insurance-proof',
  'fundraising-qualification',
  'tax-exempt-status',
  'insurance',
  'donation-deduction-status',
  'minors-record-check',
] as const satisfies readonly CredentialKind[];
export type ProofKind = (typeof PROOF_KINDS)[number];

/** What work with minors asks for whether or not the documents say so (未成年人保护法 art. 62). */
export function proofsFor(
  category: string,
  named: readonly ProofKind[],
  minorCategories: readonly string[],
): ProofKind[] {
  const withMinors = minorCategories.includes(category) ? (['minors-record-check'] as const) : [];
  return [...new Set([...named, ...withMinors])];
}

/** Which of the papers that a purchase demands are not valid today; a renewed one restores the supplier by itself. */
export function proofViolations(
  credentials: readonly CredentialFacts[],
  required: readonly ProofKind[],
  today: Day,
): Violation[] {
  const valid = credentials.filter((each) => isValidOn(each, today)).map(({ kind }) => kind);
  const missing = [...new Set(required)].filter((kind) => !valid.includes(kind));
  return missing.map((kind) => refuse.proofMissing({ params: { kind } }));
}

/** Why a supplier can take part in no purchase at all today; every reason at once. */
export function standingViolations(supplier: SupplierFacts, today: Day): Violation[] {
  return [
    ...(supplier.state === 'active' ? [] : [refuse.organizationNotActive()]),
    ...certificateViolations(supplier.credentials, today),
    ...annualCheckViolations(supplier.credentials, today),
    ...creditViolations(supplier.credit, today),
  ];
}

/** A registration certificate is what an organization can't do without; a renewed one restores it by itself. */
export function certificateViolations(credentials: readonly CredentialFacts[], today: Day): Violation[] {
  const valid = credentials.some(
    (each) => each.kind === 'registration-certificate' && isValidOn(each, today),
  );
  return valid ? [] : [refuse.certificateMissing()];
}

/** The last annual check known by that day was failed or not taken; a young organization may have none. */
export function annualCheckViolations(credentials: readonly CredentialFacts[], today: Day): Violation[] {
  const last = credentials
    .filter(({ kind, validFrom }) => kind === 'annual-check' && validFrom <= today)
    .reduce<CredentialFacts | undefined>(
      (latest, each) => ((latest?.year ?? 0) > (each.year ?? 0) ? latest : each),
      undefined,
    );
  if (last?.result !== 'unqualified' && last?.result !== 'absent') return [];
  return [refuse.annualCheckFailed({ params: { year: last.year ?? 0 } })];
}

/** What the buyer should know and what by itself keeps nobody out of a statutory purchase. */
export function eligibilityWarnings(supplier: SupplierFacts, today: Day): Violation[] {
  return [...creditWarnings(supplier.credit, today), ...barViolations(supplier.sanctions, today)];
}
