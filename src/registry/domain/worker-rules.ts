import type { Day } from '../../shared/days.js';
import { type Exact, ratio } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import { refusePeople } from './people-refusals.js';

/** 助理社会工作师 · 社会工作师 · 高级社会工作师 */
export const WORKER_LEVELS = ['assistant', 'intermediate', 'senior'] as const;
export type WorkerLevel = (typeof WORKER_LEVELS)[number];

/** A certificate of a social worker; all null without one. Days are inclusive. */
export interface WorkerCertificate {
  readonly level: WorkerLevel | null;
  readonly certificateNumber: string | null;
  readonly certificateFrom: Day | null;
  /** Null where it has no end. */
  readonly certificateTo: Day | null;
}

/** What doesn't fit in a certificate. */
export function workerCertificateViolations(certificate: WorkerCertificate): Violation[] {
  const { level, certificateNumber, certificateFrom, certificateTo } = certificate;
  const given = [level, certificateNumber, certificateFrom].filter((each) => each !== null).length;
  const partial = (given > 0 && given < 3) || (given === 0 && certificateTo !== null);
  const early = certificateFrom !== null && certificateTo !== null && certificateTo < certificateFrom;
  return [
    ...(partial ? [refusePeople.certificateIncomplete({ pointer: '/certificateNumber' })] : []),
    ...(early ? [refusePeople.certificateEndsEarly({ pointer: '/certificateTo' })] : []),
  ];
}

/** True when somebody may work on the certificate that day: it was verified and is valid (持证上岗). */
export function isCertifiedOn(
  worker: WorkerCertificate & { readonly verifiedOn: Day | null },
  on: Day,
): boolean {
  const { level, certificateFrom: from, certificateTo: to, verifiedOn } = worker;
  if (level === null || from === null || verifiedOn === null) return false;
  return from <= on && (to === null || on <= to);
}

/** Share of the certified among those employed, exact; null when nobody is. An objective fact, not a gate. */
export function certifiedShare(
  workers: readonly (WorkerCertificate & { readonly verifiedOn: Day | null })[],
  on: Day,
): Exact | null {
  if (workers.length === 0) return null;
  const certified = workers.filter((worker) => isCertifiedOn(worker, on)).length;
  return ratio(BigInt(certified), BigInt(workers.length));
}

/** Why an employment can't begin so. */
export function employmentViolations(validFrom: Day, today: Day): Violation[] {
  return validFrom <= today ? [] : [refusePeople.beginsLate({ pointer: '/validFrom' })];
}

/** Why an employment can't end so. */
export function endViolations(
  employment: { readonly validFrom: Day; readonly validTo: Day | null },
  validTo: Day,
  today: Day,
): Violation[] {
  return [
    ...(employment.validTo === null ? [] : [refusePeople.employmentEnded()]),
    ...(validTo >= employment.validFrom ? [] : [refusePeople.endsEarly({ pointer: '/validTo' })]),
    ...(validTo <= today ? [] : [refusePeople.endsLate({ pointer: '/validTo' })]),
  ];
}

/** Minutes of a day. */
const WHOLE_DAY = 1440;

/** Why hours can't be recorded: in the future, or more than a day has. `known` are the minutes of that day already. */
export function hoursViolations(on: Day, minutes: number, known: number, today: Day): Violation[] {
  const params = { on, known, minutes };
  return [
    ...(on <= today ? [] : [refusePeople.servedLater({ pointer: '/servedOn' })]),
    ...(known + minutes <= WHOLE_DAY ? [] : [refusePeople.dayOver({ pointer: '/minutes', params })]),
  ];
}
