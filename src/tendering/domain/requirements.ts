import type { Violation } from '../../shared/violation.js';
import { refuseBid } from './bid-refusals.js';
import { discriminationViolations } from './discrimination.js';
import type { Factor } from './factor.js';

/** `substantive` (实质性要求): a bid that misses it is invalid. `scored`: judged under a factor. `other`: said, and no more. */
export const REQUIREMENT_KINDS = ['substantive', 'scored', 'other'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** Whether an answer comes with files. */
export const EVIDENCE_NEEDS = ['required', 'optional', 'none'] as const;
export type EvidenceNeed = (typeof EVIDENCE_NEEDS)[number];

/** One thing that the documents ask of bids. */
export interface Requirement {
  /** Unique within the tender, kebab-case. */
  readonly code: string;
  readonly title: string;
  readonly kind: RequirementKind;
  /** Whether the answer is proven by files of the bid; `optional` where it is not said. */
  readonly evidence?: EvidenceNeed;
  /** Code of the factor under which a scored one is judged. */
  readonly factor?: string;
}

/** Every reason against a list of requirements; pointers lead to `/requirements/{index}/{field}`. */
export function requirementViolations(
  requirements: readonly Requirement[],
  factors: readonly Factor[],
): Violation[] {
  return requirements.flatMap((requirement, index) => {
    const { code, title } = requirement;
    const at = `/requirements/${index}`;
    const isRepeated = requirements.findIndex((other) => other.code === code) < index;
    return [
      ...(isRepeated ? [refuseBid.requirementCodeTwice({ pointer: `${at}/code`, params: { code } })] : []),
      ...discriminationViolations(title, `${at}/title`),
      ...factorViolations(requirement, factors, `${at}/factor`),
    ];
  });
}

function factorViolations(
  { code, kind, factor }: Requirement,
  factors: readonly Factor[],
  pointer: string,
): Violation[] {
  if (factor === undefined) return [];
  if (kind !== 'scored') return [refuseBid.requirementNotScored({ pointer, params: { code } })];
  const isFactor = factors.some((each) => each.code === factor && each.kind !== 'price');
  return isFactor ? [] : [refuseBid.requirementFactorUnknown({ pointer, params: { code, factor } })];
}
