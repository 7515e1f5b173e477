import { exact, sum } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import type { AttachedFile } from './answers.js';
import { refuseBid } from './bid-refusals.js';

export const CONSORTIUM_TERMS = ['accepted', 'refused'] as const;
export type ConsortiumTerm = (typeof CONSORTIUM_TERMS)[number];

/** A member with its part of the work. */
export interface MemberShare {
  /** Id of the organization. */
  readonly organization: string;
  /** Percent of the amount, decimal text. */
  readonly share: string;
}

/** A consortium (联合体) as it stands in a sealed bid: it bids as one supplier, and all answer for all of it (政府采购法 art. 24). */
export interface Consortium {
  /** The lead signs for all. */
  readonly lead: string;
  /** All members, the lead among them. */
  readonly members: readonly MemberShare[];
  readonly agreement: AttachedFile;
}

/** Every reason against the composition of a consortium; pointers lead to `/members/{index}`. */
export function consortiumViolations(lead: string, members: readonly MemberShare[]): Violation[] {
  const pointer = '/members';
  const whole = sum(members.map(({ share }) => exact(share)));
  const repeated = members.flatMap(({ organization }, index) =>
    members.findIndex((other) => other.organization === organization) < index
      ? [refuseBid.memberTwice({ pointer: `${pointer}/${index}/organizationId`, params: { organization } })]
      : [],
  );
  return [
    ...(members.length < 2 ? [refuseBid.tooFewMembers({ pointer })] : []),
    ...(members.some(({ organization }) => organization === lead)
      ? []
      : [refuseBid.leadNoMember({ pointer })]),
    ...(whole.equals(100) ? [] : [refuseBid.sharesNotWhole({ pointer, params: { sum: whole.toString() } })]),
    ...repeated,
  ];
}

/** Who bids with a bid: the bidder, and the other members of its consortium. */
export function partiesOf(bid: {
  readonly organizationId: string;
  readonly details: { readonly consortium?: Consortium } | null;
}): string[] {
  const members = bid.details?.consortium?.members.map(({ organization }) => organization) ?? [];
  return [...new Set([bid.organizationId, ...members])];
}

/**
 * The grade of a consortium: the lower one counts where several members have the same kind of qualification
 * (政府采购法实施条例 art. 22); null where none has.
 */
export function combinedGrade<G extends string>(grades: readonly (G | null)[]): G | null {
  const held = grades.filter((grade) => grade !== null).sort();
  return held[0] ?? null;
}
