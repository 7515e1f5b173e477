import { type Actor, type Tx, create, save } from '../../platform/index.js';
import { conclusion } from '../domain/grade.js';
import { type KindScore, foundBefore, judgement } from '../domain/judgement.js';
import type { JudgeKind } from '../domain/judges.js';
import { sheetTotal } from '../domain/score-sheet.js';
import { type Sheet, linesOf } from '../domain/sheet-entries.js';
import { EvaluationEdition } from './evaluation-edition.entity.js';
import { EvaluationScore } from './evaluation-score.entity.js';
import type { Evaluation } from './evaluation.entity.js';
import { judgesFound } from './judges-found.js';

/** Where an edition comes from. */
export interface EditionOrigin {
  readonly actor: Pick<Actor, 'accountId' | 'unitId'>;
  readonly cause: EvaluationEdition['cause'];
}

/**
 * Computes a complete sheet into the next edition of a locked evaluation, and keeps it with everything it was made from.
 * After an appeal the sheet alone is new: what others found stays as it was.
 */
export async function keepEdition(
  tx: Tx,
  evaluation: Evaluation,
  sheet: Sheet,
  { actor, cause }: EditionOrigin,
): Promise<void> {
  const { id: evaluationId, rules } = evaluation;
  const edition = evaluation.edition + 1;
  const own = sheetTotal(rules.indicators, linesOf(rules, sheet.scores));
  const others =
    cause === 'appeal'
      ? await foundEarlier(tx, evaluation)
      : await judgesFound(tx, evaluationId, evaluation.planId);
  const { total = own, parties } = judgement(rules.parties, {
    ...others,
    'third-party': { score: own, heard: 1 },
  });
  const vetoes = [...sheet.vetoes];
  const { score, grade } = conclusion(total, vetoes, rules.bands);
  await create(tx, EvaluationEdition, {
    ...{ evaluationId, edition, cause, madeBy: actor.accountId, unitId: actor.unitId },
    ...{ total: total.toFraction(), score, grade, vetoes, vetoFacts: sheet.vetoFacts ?? null },
    parties: [...parties],
  });
  await keepLines(tx, evaluation, edition, sheet);
  await save(tx, Object.assign(evaluation, { edition, score, grade, vetoes }));
}

/** The lines in the order of the evaluation's indicators. */
async function keepLines(
  tx: Tx,
  { id, rules }: Evaluation,
  edition: number,
  { scores }: Sheet,
): Promise<void> {
  const lines = linesOf(rules, scores);
  for (const { indicator, weight } of rules.indicators) {
    const at = lines.findIndex((line) => line.indicator === indicator);
    const entry = scores[at];
    const line = lines[at];
    if (!entry || !line) continue;
    const { evidence = null, fileIds = [], score, actual, target, level } = entry;
    const finding = { score, actual, target, level };
    await create(tx, EvaluationScore, {
      ...{ evaluationId: id, edition, indicator, weight, score: line.score },
      ...{ finding, evidence, fileIds: [...fileIds] },
    });
  }
}

async function foundEarlier(
  tx: Tx,
  { id, edition }: Evaluation,
): Promise<Partial<Record<JudgeKind, KindScore>>> {
  const before = await tx.findOneByOrFail(EvaluationEdition, { evaluationId: id, edition });
  return foundBefore(before.parties);
}
