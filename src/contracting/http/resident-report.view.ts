import type { Actor } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { OpenedReport } from '../data/resident-reports.js';
import {
  type ReportCategory,
  type ReportChannel,
  type Satisfaction,
  isReportOverdue,
} from '../domain/resident-report-rules.js';
import type { ResidentReportState } from '../domain/resident-report.lifecycle.js';
import { reportActions } from '../oversight-policies.js';

/** One answer of the provider. */
export class ReportAnswerView {
  answer: string;
  /** RFC 3339. */
  answeredAt: string;
}

/** What a resident reports about a service. */
export class ResidentReportView {
  id: string;
  version: number;
  /** @example received */
  state: ResidentReportState;
  /** Steps that this caller may take now. @example ["answer"] */
  actions: string[];
  contractId: string;
  channel: ReportChannel;
  category: ReportCategory;
  urgent: boolean;
  /** Names and numbers in stars; null for overseers, and once it was erased. */
  text: string | null;
  /** In stars. @example 王** */
  name: string | null;
  /** In stars. @example 138****8000 */
  phone: string | null;
  /** RFC 3339. */
  receivedAt: string;
  /** Last instant for the answer, RFC 3339. */
  dueAt: string;
  /** It waits, or was answered, after its hours. */
  overdue: boolean;
  /** How often the resident was not content with an answer. */
  rounds: number;
  /** The last one. */
  answer: string | null;
  answeredAt: string | null;
  /** All of them, the first one first: those too with which the resident was not content. */
  answers: ReportAnswerView[];
  satisfaction: Satisfaction | null;
  /** Whether it was so. */
  founded: boolean | null;
  note: string | null;
  closedAt: string | null;

  static of(opened: OpenedReport, actor: Actor, at: Date): ResidentReportView {
    const { row, contract, text, name, phone } = opened;
    const { id, version, state, contractId, channel, category, urgent, rounds, answer } = row;
    const { satisfaction, founded, note, answeredAt, closedAt } = row;
    return {
      ...{ id, version, state, actions: reportActions(actor, contract, row), contractId, channel },
      ...{ category, urgent, text, name, phone },
      ...{ receivedAt: formatInstant(row.createdAt), dueAt: formatInstant(row.dueAt) },
      ...{ overdue: isReportOverdue(row, at), rounds, answer, satisfaction, founded, note },
      answeredAt: answeredAt && formatInstant(answeredAt),
      answers: opened.answers.map((each) => {
        return { answer: each.answer, answeredAt: formatInstant(each.answeredAt) };
      }),
      closedAt: closedAt && formatInstant(closedAt),
    };
  }
}

/** Reports, newest first. */
export class ResidentReportListView {
  items: ResidentReportView[];
  next: string | null;
}

/** A link for one report: its code is shown this once. */
export class ReportLinkView {
  id: string;
  /** Given to the resident; he reports with it and then asks with it how far it has come. @example 7K2QFA-93MXN0-TB4W8C-Z1D6HV */
  code: string;
  /** Last day for reporting. */
  expiresOn: string;
}

/** What a code shows: nothing that the resident has said. */
export class ReportTrackView {
  /** @example answered */
  state: string;
  /** Null until there is one. */
  answer: string | null;

  static of({ state, answer }: { readonly state: string; readonly answer: string | null }): ReportTrackView {
    return { state, answer };
  }
}

/** Who reported; null where nobody said, and once it was erased. */
export class ReporterView {
  /** @example 王示例 */
  name: string | null;
  /** @example "13800138000" */
  phone: string | null;
}
