import { toDecimal, ofFraction } from '../../shared/exact.js';
import type { EvaluationEdition } from '../data/evaluation-edition.entity.js';
import type { EvaluationScore } from '../data/evaluation-score.entity.js';
import type { EvaluationRules } from '../domain/evaluation-rules.js';
import { GRADE_NAMES, type Grade } from '../domain/grade.js';
import type { JudgedKind, JudgedParty } from '../domain/judgement.js';
import { type JudgeKind, KIND_NAMES } from '../domain/judges.js';
import { PARTY_NAMES, type Party } from '../domain/parties.js';
import { partPoints } from '../domain/part-points.js';
import { linePoints } from '../domain/score-sheet.js';
import { formatInstant } from '../../shared/days.js';

/** One indicator of the sheet: weight × score / 100 makes its points. */
export class EvaluationLineView {
  /** @example delivery */
  indicator: string;
  /** @example 服务实施 */
  name: string;
  /** Percent. @example "25" */
  weight: string;
  /** score, quantity (actual and target, over-target earns no more) or level (0 the best, to 4). @example score */
  method: string;
  /** 0–100. @example "90.50" */
  score: string | null;
  /** Exact. @example "22.625" */
  points: string | null;
  /** @example "108" */
  actual: string | null;
  /** @example "120" */
  target: string | null;
  level: number | null;
  /** What bears it out. */
  evidence: string | null;
  fileIds: string[];

  static all({ indicators }: EvaluationRules, scores: readonly EvaluationScore[]): EvaluationLineView[] {
    return indicators.map(({ indicator, name, weight, method }) => {
      const line = scores.find((each) => each.indicator === indicator);
      const { actual = null, target = null, level = null } = line?.finding ?? {};
      const score = line?.score ?? null;
      return {
        ...{ indicator, name, weight, method, score },
        points: score === null ? null : linePoints(weight, score),
        ...{ actual, target, level, evidence: line?.evidence ?? null, fileIds: [...(line?.fileIds ?? [])] },
      };
    });
  }
}

/** One kind of judges within a party. */
export class JudgedKindView {
  /** @example community-representative */
  kind: JudgeKind;
  /** @example 社区代表 */
  name: string;
  /** Percent of its party. @example "60" */
  weight: string;
  /** Four decimals; null where nobody of the kind judged. @example "90.0000" */
  score: string | null;
  /** How many people stand behind it. */
  heard: number;

  static of({ kind, weight, score, heard }: JudgedKind): JudgedKindView {
    return { kind, name: KIND_NAMES[kind], weight, score, heard };
  }
}

/** One party's part of a score. */
export class JudgedPartyView {
  /** @example thirdParty */
  party: Party;
  /** @example 第三方 */
  name: string;
  /** Percent, as announced. @example "50" */
  weight: string;
  /** Four decimals; null where nobody of it judged. @example "89.9550" */
  score: string | null;
  /** What it brings after missing parties are renormalised away, four decimals. @example "69.1962" */
  points: string | null;
  kinds: JudgedKindView[];

  static all(parties: readonly JudgedParty[]): JudgedPartyView[] {
    const weights = Object.fromEntries(parties.map(({ party, weight }) => [party, weight]));
    const known = parties.flatMap(({ party, score }) => (score === null ? [] : [[party, score] as const]));
    const points = partPoints(weights, Object.fromEntries(known));
    return parties.map(({ party, weight, score, kinds }) => ({
      ...{ party, name: PARTY_NAMES[party], weight, score, points: points[party] ?? null },
      kinds: kinds.map((kind) => JudgedKindView.of(kind)),
    }));
  }
}

/** One edition of a result. */
export class EvaluationEditionView {
  /** 1, 2, 3 … the last one counts. */
  edition: number;
  /** sheet: handed in; appeal: an appeal was upheld. */
  cause: string;
  /** RFC 3339. */
  madeAt: string;
  /** The unit whose people made it. */
  unitId: string;
  /** Before rounding, six decimals. @example "89.955000" */
  total: string;
  /** @example "89.96" */
  score: string;
  grade: Grade;
  /** @example 良好 */
  gradeName: string;
  vetoes: string[];
  vetoFacts: string | null;

  static of(row: EvaluationEdition): EvaluationEditionView {
    const { edition, cause, unitId, score, grade, vetoes, vetoFacts, createdAt } = row;
    const total = row.total.includes('.') ? row.total : toDecimal(ofFraction(row.total), 6);
    const said = { grade, gradeName: GRADE_NAMES[grade], vetoes: [...vetoes], vetoFacts };
    return { edition, cause, unitId, score, total, ...said, madeAt: formatInstant(createdAt) };
  }
}
