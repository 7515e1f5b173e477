import type { Day } from '../../shared/days.js';
import { exact } from '../../shared/exact.js';
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

/** True for a code of a method. */
export function isServiceMethod(text: string): text is ServiceMethod {
  return (SERVICE_METHODS as readonly string[]).includes(text);
}

/** What shows that a service was given: 签到表, 服务对象确认, 照片, 定位. */
export const SERVICE_PROOFS = ['sign-in-sheet', 'recipient-confirmation', 'photo', 'location'] as const;
export type ServiceProof = (typeof SERVICE_PROOFS)[number];

/** A line of an upload as the rules look at it. */
export interface LineFacts {
  readonly clientId: string;
  readonly on: Day;
  readonly method: ServiceMethod;
  /** Decimal text. */
  readonly quantity: string;
  readonly recipients: readonly unknown[];
  /** The line that counts no more. */
  readonly correction?: { readonly corrects: string };
  readonly workerIds?: readonly string[];
}

/** What stands around an upload. */
export interface LedgerFacts {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
  readonly today: Day;
  /** Lines that the ledger has, of those that the upload names; `by`: the line that corrected it. */
  readonly known: ReadonlyMap<string, { readonly by: string | null }>;
  /** How a social worker stood with the provider on a day. */
  readonly worker: (
    workerId: string,
    on: Day,
  ) => { readonly isEmployed: boolean; readonly level: string | null };
  /** Methods for which a named worker has to be certified on the day. */
  readonly certified: readonly ServiceMethod[];
}

/** Why lines can't be taken over: days, ids, corrections of what is not there or corrected already, workers. */
export function serviceRecordViolations(lines: readonly LineFacts[], facts: LedgerFacts): Violation[] {
  const seen = new Set<string>();
  const corrected = new Map<string, string>();
  return lines.flatMap((line, index) => {
    const { clientId, correction } = line;
    const pointer = `/records/${index}/clientId`;
    const twice = seen.has(clientId);
    const reasons = [
      ...dayViolations(line, index, facts),
      ...(twice ? [refuse.clientIdTwice({ pointer, params: { clientId } })] : []),
      ...servedViolations(line, index),
      ...(correction
        ? correctionViolations({ clientId, corrects: correction.corrects }, index, {
            known: facts.known,
            seen,
            corrected,
          })
        : []),
      ...workerViolations(line, index, facts),
    ];
    seen.add(clientId);
    if (correction) corrected.set(correction.corrects, clientId);
    return reasons;
  });
}

function dayViolations({ on }: LineFacts, index: number, { from, to, today }: LedgerFacts): Violation[] {
  const at = { pointer: `/records/${index}/on` };
  return [
    ...(on > today ? [refuse.servedInFuture(at)] : []),
    ...(on < from || on > to ? [refuse.servedOutsideTerm({ ...at, params: { from, to } })] : []),
  ];
}

/** Only a line that takes another one back serves nobody. */
function servedViolations({ quantity, recipients, correction }: LineFacts, index: number): Violation[] {
  const isNothing = exact(quantity).equals(0n);
  const isFit = isNothing ? correction !== undefined && recipients.length === 0 : recipients.length > 0;
  return isFit ? [] : [refuse.nothingServed({ pointer: `/records/${index}/quantity` })];
}

function correctionViolations(
  { clientId, corrects }: { readonly clientId: string; readonly corrects: string },
  index: number,
  {
    known,
    seen,
    corrected,
  }: Pick<LedgerFacts, 'known'> & {
    readonly seen: ReadonlySet<string>;
    readonly corrected: ReadonlyMap<string, string>;
  },
): Violation[] {
  const pointer = `/records/${index}/correction/corrects`;
  const line = known.get(corrects);
  if (!line && !seen.has(corrects)) return [refuse.nothingToCorrect({ pointer, params: { corrects } })];
  const by = line?.by ?? corrected.get(corrects);
  // A correction that is sent again corrects nothing twice.
  return by && by !== clientId ? [refuse.correctedAlready({ pointer, params: { corrects, by } })] : [];
}

function workerViolations(
  { on, method, workerIds = [] }: LineFacts,
  index: number,
  { worker, certified }: LedgerFacts,
): Violation[] {
  return workerIds.flatMap((id, n) => {
    const at = { pointer: `/records/${index}/workerIds/${n}`, params: { on } };
    const { isEmployed, level } = worker(id, on);
    if (!isEmployed) return [refuse.workerNotEmployed(at)];
    return certified.includes(method) && level === null ? [refuse.workerNotCertified(at)] : [];
  });
}
