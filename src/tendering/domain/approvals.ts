/**
 * Decisions that a step waits for: another method above the open-tender threshold (政府采购法 art. 27), going on with
 * two suppliers (74号令 art. 27), the funder's consent to publish and to sign, the necessity of a purchase with one bid,
 * why a purchase could not be foreseen and has no intention in time (财库〔2020〕10号).
 */
export const APPROVAL_KINDS = [
  'method',
  'two-suppliers',
  'funder-publish',
  'funder-sign',
  'single-bidder',
  'no-intention',
] as const;
export type ApprovalKind = (typeof APPROVAL_KINDS)[number];

/** Who decides on each. */
export const APPROVERS = {
  method: 'procurement-supervisor',
  'two-suppliers': 'procurement-supervisor',
  'funder-publish': 'finance-officer',
  'funder-sign': 'finance-officer',
  'single-bidder': 'street-lead',
  'no-intention': 'street-lead',
} as const satisfies Record<ApprovalKind, string>;
