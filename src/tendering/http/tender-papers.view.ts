import type { Actor } from '../../platform/index.js';
import { formatInstant, type Day } from '../../shared/days.js';
import type { TenderAmendment } from '../data/tender-amendment.entity.js';
import type { TenderQuestion } from '../data/tender-question.entity.js';

/** A question with its answer; nobody learns who asked. */
export class TenderQuestionView {
  id: string;
  version: number;
  tenderId: string;
  question: string;
  /** RFC 3339. */
  askedAt: string;
  /** True for the caller's own organization. */
  isOwn: boolean;
  /** Last day for the answer. @example 2025-03-10 */
  answerBy: Day;
  /** Null while it is open. */
  answer: string | null;
  answeredOn: Day | null;

  static of(row: TenderQuestion, actor: Actor | undefined): TenderQuestionView {
    const { id, version, tenderId, question, answerBy, answer, answeredOn } = row;
    return {
      ...{ id, version, tenderId, question, answerBy, answer, answeredOn },
      askedAt: formatInstant(row.createdAt),
      isOwn: actor?.unitId === row.organizationId,
    };
  }
}

/** Questions, newest first. */
export class TenderQuestionListView {
  items: TenderQuestionView[];
  next: string | null;
}

/** A term that says something else than before. */
export class TermChangeView {
  /** @example ceiling */
  field: string;
  /** As text; amounts in yuan. */
  before: string | null;
  /** As text; amounts in yuan. */
  after: string | null;
}

/** A change of a published tender (更正). */
export class TenderAmendmentView {
  id: string;
  version: number;
  tenderId: string;
  /** 1, 2, 3 … within the tender. */
  number: number;
  reason: string;
  changes: TermChangeView[];
  /** @example 2025-03-17 */
  deadlineBefore: Day;
  /** @example 2025-03-24 */
  deadlineAfter: Day;
  /** @example 2025-03-12 */
  issuedOn: Day;

  static of(row: TenderAmendment): TenderAmendmentView {
    const { id, version, tenderId, number, reason, changes, deadlineBefore, deadlineAfter, issuedOn } = row;
    const told = changes.map(({ field, before, after }) => ({ field, before, after }));
    return {
      ...{ id, version, tenderId, number, reason, deadlineBefore, deadlineAfter, issuedOn },
      changes: told,
    };
  }
}

/** Amendments, newest first. */
export class TenderAmendmentListView {
  items: TenderAmendmentView[];
  next: string | null;
}
