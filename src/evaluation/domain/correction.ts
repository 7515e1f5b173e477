import type { Violation } from '../../shared/violation.js';
import type { EvaluationRules } from './evaluation-rules.js';
import { refuseJudging as refuse } from './judging-refusals.js';
import { sheetViolations } from './score-sheet.js';
import { type Sheet, type SheetEntry, entryViolations, linesOf, vetoViolations } from './sheet-entries.js';

/** What a review changes in a sheet: the lines that it names, and the vetoes where it names any list. */
export interface Correction {
  readonly scores: readonly SheetEntry[];
  readonly vetoes?: readonly string[];
  readonly vetoFacts?: string;
}

const NOT_NAMED = 'evaluation.indicator-missing';

/** What is wrong with a correction: it changes nothing, or its lines are no lines of the form. */
export function correctionViolations(rules: EvaluationRules, correction: Correction): Violation[] {
  const { scores, vetoes, vetoFacts } = correction;
  if (scores.length === 0 && vetoes === undefined)
    return [refuse.appealChangesNothing({ pointer: '/scores' })];
  const lines = sheetViolations(rules.indicators, linesOf(rules, scores));
  return [
    ...lines.filter(({ code }) => code !== NOT_NAMED),
    ...scores.flatMap((entry, n) => entryViolations(rules, entry, n)),
    ...vetoViolations(rules, { vetoes: vetoes ?? [], vetoFacts }),
  ];
}

/** The sheet after a review: what it doesn't name stays as it was. */
export function correctedSheet(before: Sheet, { scores, vetoes, vetoFacts }: Correction): Sheet {
  return {
    scores: before.scores.map((line) => scores.find(({ indicator }) => indicator === line.indicator) ?? line),
    vetoes: vetoes ?? before.vetoes,
    vetoFacts: vetoFacts ?? before.vetoFacts,
  };
}
