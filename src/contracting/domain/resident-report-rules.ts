import type { Violation } from '../../shared/violation.js';
import { refuseOversight as refuse } from './oversight-refusals.js';
import type { ResidentReportState } from './resident-report.lifecycle.js';

/** 推诿, 过失, 态度, 距离不便, 收费, 紧急求助, 建议, 其他. */
export const REPORT_CATEGORIES = [
  'refusal',
  'error',
  'attitude',
  'distance',
  'fee',
  'emergency',
  'suggestion',
  'other',
] as const;
export type ReportCategory = (typeof REPORT_CATEGORIES)[number];

/** How somebody came to report: at the counter, on the hotline, at a visit, by a link of his own. */
export const REPORT_CHANNELS = ['counter', 'hotline', 'visit', 'link'] as const;
export type ReportChannel = (typeof REPORT_CHANNELS)[number];

/** What the resident says of the answer; `unreachable` after tries to reach him. */
export const SATISFACTIONS = ['satisfied', 'unsatisfied', 'unreachable'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

const HOUR = 3_600_000;

/** An emergency is urgent, whatever else was said. */
export function isUrgent(category: ReportCategory, urgent: boolean): boolean {
  return urgent || category === 'emergency';
}

/** When a report has to be answered: calendar hours, nights and holidays count. */
export function reportDue(
  from: Date,
  urgent: boolean,
  hours: { readonly urgent: number; readonly usual: number },
): Date {
  return new Date(from.getTime() + (urgent ? hours.urgent : hours.usual) * HOUR);
}

/** True when its hours have run out: it waits after them, or was answered after them. */
export function isReportOverdue(
  report: { readonly state: ResidentReportState; readonly dueAt: Date; readonly answeredAt: Date | null },
  at: Date,
): boolean {
  // An answer that did not do is of an earlier round.
  const until = report.state === 'received' ? at : report.answeredAt;
  return until !== null && until > report.dueAt;
}

/** What everybody around the contract reads holds no number by which somebody is called or known. */
export function plainTextViolations(text: string, pointer: string): Violation[] {
  const hasNumber = /\d{7}/.test(text.normalize('NFKC').replace(/[\s-]/g, ''));
  return hasNumber ? [refuse.numberInAnswer({ pointer })] : [];
}

/** How a clerk closes a report. */
export interface ReportClosing {
  readonly satisfaction: Satisfaction;
  /** Whether it was so. */
  readonly founded: boolean;
  readonly note?: string;
}

/** Who closes against the resident's word says why. */
export function closingViolations({ satisfaction, founded, note = '' }: ReportClosing): Violation[] {
  const needsNote = satisfaction === 'unsatisfied' || !founded;
  return [
    ...(needsNote && !note.trim() ? [refuse.closingNoteMissing({ pointer: '/note' })] : []),
    ...plainTextViolations(note, '/note'),
  ];
}
