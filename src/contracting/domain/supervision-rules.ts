import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { ContractState } from './contract.lifecycle.js';
import { refuseOversight as refuse } from './oversight-refusals.js';

/** 现场抽查, 资料检查, 访谈. */
export const SUPERVISION_KINDS = ['spot-check', 'document-check', 'interview'] as const;
export type SupervisionKind = (typeof SUPERVISION_KINDS)[number];

const SERVED: readonly ContractState[] = ['performing', 'suspended', 'accepted', 'terminated', 'settled'];

/** Only a service that was or is given is supervised and reported on. */
export function servedViolations(state: ContractState): Violation[] {
  return SERVED.includes(state) ? [] : [refuse.oversightOutOfPlace({ params: { state } })];
}

/** The day of a check lies between the signing and today; what is to be put right has its last day after today. */
export function supervisionDayViolations(
  { checkedOn, rectifyBy }: { readonly checkedOn: Day; readonly rectifyBy?: Day },
  { signedOn, today }: { readonly signedOn: Day; readonly today: Day },
): Violation[] {
  const at = { pointer: '/checkedOn' };
  return [
    ...(checkedOn > today ? [refuse.checkedInFuture(at)] : []),
    ...(checkedOn < signedOn ? [refuse.checkedBeforeSigning({ ...at, params: { signedOn } })] : []),
    ...rectifyDayViolations(rectifyBy, today),
  ];
}

/** What is to be put right has its last day after today. */
export function rectifyDayViolations(rectifyBy: Day | undefined, today: Day): Violation[] {
  const isPast = rectifyBy !== undefined && rectifyBy <= today;
  return isPast ? [refuse.rectifyDayPast({ pointer: '/rectifyBy' })] : [];
}
