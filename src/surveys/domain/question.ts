/** A question is asked only of those who answered an earlier one in one of these ways. */
export interface Condition {
  /** Id of the earlier question; no open one. */
  readonly question: string;
  readonly answers: readonly (boolean | number)[];
}

/** How a question is answered: 1–5, true/false, a whole number from 0, or free text. */
export const QUESTION_KINDS = ['likert5', 'yes-no', 'count', 'open'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** The same text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Question {
  /** Stable within the questionnaire, `a-z0-9-`: answers and the checks against the ledger go by it. */
  readonly id: string;
  readonly kind: QuestionKind;
  /** A response is valid when enough of the core questions are answered. */
  readonly core: boolean;
  readonly text: Bilingual;
  /** Of whom it is asked; of everybody when left out. */
  readonly askIf?: Condition;
}
