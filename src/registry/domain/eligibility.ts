import type { Day } from '../../shared/days.js';
import { type CredentialFacts, isValidOn } from './credentials.js';
import type { Violation } from '../../shared/violation.js';
import type { OrganizationState } from './organization.lifecycle.js';
import { refuse } from './refusals.js';

/** A decision that keeps a supplier out of purchases for a time. */
export interface Ban {
  readonly from: Day;
  /** Last day of the ban; null while it has no end. */
  readonly until: Day | null;
}

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
  readonly bans: readonly Ban[];
  /** On the list of 社会组织严重违法失信名单. */
  readonly seriouslyDishonest: boolean;
  /** On the list of 活动异常名录. */
  readonly abnormal: boolean;
}

/** Why a supplier can't take part in a purchase of this category today; every reason at once. */
export function eligibilityViolations(supplier: SupplierFacts, category: string, today: Day): Violation[] {
  const covered = supplier.categories.includes(category);
  return [
    ...standingViolations(supplier, today),
    ...(covered ? [] : [refuse.categoryNotCovered({ params: { category } })]),
  ];
}

/** Why a supplier can take part in no purchase at all today; every reason at once. */
export function standingViolations(supplier: SupplierFacts, today: Day): Violation[] {
  return [
    ...(supplier.state === 'active' ? [] : [refuse.organizationNotActive()]),
    ...certificateViolations(supplier.credentials, today),
    ...annualCheckViolations(supplier.credentials, today),
    ...(supplier.seriouslyDishonest ? [refuse.seriouslyDishonest()] : []),
    ...supplier.bans.filter((each) => isInForce(each, today)).map(banViolation),
  ];
}

function banViolation({ until }: Ban): Violation {
  return until === null ? refuse.bannedWithoutEnd() : refuse.banned({ params: { until } });
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

/** What the buyer should know and what by itself keeps nobody out. */
export function eligibilityWarnings(supplier: SupplierFacts): Violation[] {
  return supplier.abnormal ? [refuse.abnormalActivities()] : [];
}

/** True from the first to the last day of a ban, both included. */
export function isInForce(ban: Ban, today: Day): boolean {
  return ban.from <= today && (ban.until === null || today <= ban.until);
}
