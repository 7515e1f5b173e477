import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseService as refuse } from './service-refusals.js';

/** How a service is given: 个案, 小组, 社区, 结对帮扶, 同辈教育. */
export const SERVICE_METHODS = [
  'casework',
  'group-work',
  'community-work',
  'pairing',
  'peer-education',
] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

/** Why records can't be taken over: days outside the term or in the future, an id twice in one upload. */
export function serviceRecordViolations(
  records: readonly { readonly clientId: string; readonly on: Day }[],
  facts: { readonly from: Day; readonly to: Day; readonly today: Day },
): Violation[] {
  const seen = new Set<string>();
  return records.flatMap(({ clientId, on }, index) => {
    const at = { pointer: `/records/${index}/on` };
    const twice = seen.has(clientId);
    seen.add(clientId);
    return [
      ...(on > facts.today ? [refuse.servedInFuture(at)] : []),
      ...(on < facts.from || on > facts.to
        ? [refuse.servedOutsideTerm({ ...at, params: { from: facts.from, to: facts.to } })]
        : []),
      ...(twice
        ? [refuse.clientIdTwice({ pointer: `/records/${index}/clientId`, params: { clientId } })]
        : []),
    ];
  });
}
