import type { EvaluationCase } from '../data/evaluation-cases.js';
import { SMALLEST_CELL } from '../../shared/smallest-cell.js';
import { GRADE_NAMES, type Grade } from '../domain/grade.js';
import { PARTY_NAMES } from '../domain/parties.js';

/** One indicator as the public reads it. */
export class PublicLineView {
  /** @example 服务实施 */
  name: string;
  /** Percent. @example "25" */
  weight: string;
  /** @example "90.50" */
  score: string;
}

/** One party as the public reads it. */
export class PublicPartyView {
  /** @example 购买主体 */
  name: string;
  /** Percent, as announced. @example "20" */
  weight: string;
  /** Four decimals; null where nobody of it judged, or where fewer than five recipients answered. */
  score: string | null;
}

/** A published result: figures alone, nothing that anybody said. */
export class EvaluationResultView {
  evaluationId: string;
  contractId: string;
  /** The contract's title. */
  title: string;
  organizationId: string;
  /** @example "89.96" */
  score: string;
  grade: Grade;
  /** @example 良好 */
  gradeName: string;
  concludedOn: string;
  /** The district's rules behind it; null: the program's own. */
  ruleSetId: string | null;
  /** Whether an appeal changed it. */
  corrected: boolean;
  parties: PublicPartyView[];
  lines: PublicLineView[];
  /** Names of one-vote vetoes that were found. */
  vetoes: string[];

  static of({ evaluation, plan, editions, scores }: EvaluationCase): EvaluationResultView {
    const { id, contractId, rules, ruleSetId, edition, score, grade, concludedOn } = evaluation;
    const counts = editions.find((each) => each.edition === edition);
    if (!counts || score === null || grade === null || concludedOn === null)
      throw new Error(`evaluation ${id} was published without a result`);
    const lineOf = (indicator: string) =>
      scores.find((each) => each.edition === edition && each.indicator === indicator)?.score ?? '0';
    return {
      ...{ evaluationId: id, contractId, title: plan.title, organizationId: plan.organizationId },
      ...{ score, grade, gradeName: GRADE_NAMES[grade], concludedOn, ruleSetId },
      corrected: counts.cause === 'appeal',
      parties: counts.parties.map(({ party, weight, score: of, kinds }) => ({
        ...{ name: PARTY_NAMES[party], weight },
        score: party === 'recipients' && heardOf(kinds) < SMALLEST_CELL ? null : of,
      })),
      lines: rules.indicators.map(({ indicator, name, weight }) => {
        return { name, weight, score: lineOf(indicator) };
      }),
      vetoes: counts.vetoes.map((veto) => rules.vetoes.find(({ code }) => code === veto)?.name ?? veto),
    };
  }
}

function heardOf(kinds: readonly { readonly heard: number }[]): number {
  return kinds.reduce((all, { heard }) => all + heard, 0);
}
