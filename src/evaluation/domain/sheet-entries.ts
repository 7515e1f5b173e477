import { exact } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import type { EvaluationRules } from './evaluation-rules.js';
import { refuseJudging as refuse } from './judging-refusals.js';
import { type LineFinding, findingScore, findingViolations } from './line-score.js';
import { type SheetLine, sheetViolations } from './score-sheet.js';

/** One line as an evaluator hands it in: what was found, and what bears it out. */
export interface SheetEntry extends LineFinding {
  readonly indicator: string;
  readonly evidence?: string;
  readonly fileIds?: readonly string[];
}

/** A whole sheet. */
export interface Sheet {
  readonly scores: readonly SheetEntry[];
  /** Codes of the one-vote vetoes that were found. */
  readonly vetoes: readonly string[];
  /** What happened; with any veto. */
  readonly vetoFacts?: string;
}

/** The entries' scores, in their order; what doesn't fit its method counts as nothing, and is refused anyway. */
export function linesOf({ indicators }: EvaluationRules, entries: readonly SheetEntry[]): SheetLine[] {
  return entries.map((entry) => {
    const method = indicators.find(({ indicator }) => indicator === entry.indicator)?.method ?? 'score';
    const at = { pointer: '', params: { indicator: entry.indicator } };
    const fits = findingViolations(method, entry, at).length === 0;
    return { indicator: entry.indicator, score: fits ? findingScore(method, entry) : '0' };
  });
}

/** Everything that is wrong with a sheet: lines missing, doubled or unknown, findings that don't fit, no evidence, vetoes. */
export function handedInViolations(rules: EvaluationRules, sheet: Sheet): Violation[] {
  const entries = sheet.scores.flatMap((entry, n) => entryViolations(rules, entry, n));
  const lines = sheetViolations(rules.indicators, linesOf(rules, sheet.scores));
  return [...lines, ...entries, ...vetoViolations(rules, sheet)];
}

/** What is wrong with single lines, whichever of them there are. */
export function entryViolations(rules: EvaluationRules, entry: SheetEntry, n: number): Violation[] {
  const known = rules.indicators.find(({ indicator }) => indicator === entry.indicator);
  if (!known) return [];
  const at = { pointer: `/scores/${n}`, params: { indicator: entry.indicator } };
  const silent = known.evidence && (entry.evidence ?? '').trim() === '';
  return [
    ...findingViolations(known.method, entry, at),
    ...(silent ? [refuse.evidenceMissing({ ...at, pointer: `${at.pointer}/evidence` })] : []),
  ];
}

/** Vetoes are those that were announced, and each has its facts. */
export function vetoViolations(
  rules: EvaluationRules,
  { vetoes, vetoFacts = '' }: Omit<Sheet, 'scores'>,
): Violation[] {
  const unknown = vetoes.flatMap((veto, n) =>
    rules.vetoes.some(({ code }) => code === veto)
      ? []
      : [refuse.vetoUnknown({ pointer: `/vetoes/${n}`, params: { veto } })],
  );
  const silent = vetoes.length > 0 && vetoFacts.trim() === '';
  return [...unknown, ...(silent ? [refuse.vetoWithoutFacts({ pointer: '/vetoFacts' })] : [])];
}

/** A result after an appeal is not below the one before, and finds no new veto: nobody is worse off for having objected. */
export function reviewViolations(
  before: { readonly score: string; readonly vetoes: readonly string[] },
  after: { readonly score: string; readonly vetoes: readonly string[] },
): Violation[] {
  const lower = exact(after.score).lt(exact(before.score));
  const worse = lower || after.vetoes.some((veto) => !before.vetoes.includes(veto));
  return worse ? [refuse.appealWorsens({ pointer: '/scores', params: { score: before.score } })] : [];
}
