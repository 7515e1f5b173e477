import type { Actor } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import { ofFraction } from '../../shared/exact.js';
import type { EvaluationCase } from '../data/evaluation-cases.js';
import { maySeeFigures } from '../policies.js';
import { seesOpinion, seesReturns } from '../judging-policies.js';
import { EvaluationEditionView, EvaluationLineView, JudgedPartyView } from './evaluation-explanation.view.js';
import { EvaluationOpinionView, EvaluationReturnView, SelfReportView } from './evaluation-hearing.view.js';
import { EvaluationView } from './evaluation.view.js';

/** Lower bounds of the grades, compared with the score after rounding. */
export class GradeBandsView {
  /** 优秀. @example "90" */
  excellent: string;
  /** 良好. @example "80" */
  good: string;
  /** 合格. @example "60" */
  qualified: string;
}

/** One evaluation, explained down to the aggregates: parties, kinds of judges, lines, and how it came about. */
export class EvaluationDetailView extends EvaluationView {
  /** Null where the provider has not reported on itself. */
  selfReport: SelfReportView | null;
  /** Scores were taken without a self-report, since none came in time. */
  selfReportMissing: boolean;
  /** For judges, overseers and who gave them. */
  opinions: EvaluationOpinionView[];
  /** Every indicator of the sheet, scored or not yet. */
  lines: EvaluationLineView[];
  /** Who judged, with which weight; empty before the figures are the caller's to see. */
  parties: JudgedPartyView[];
  /** Parties of which nobody judged: the others' weights were scaled up. */
  missing: string[];
  /** The exact sum before rounding, a decimal or a fraction. @example "89.955" */
  total: string | null;
  bands: GradeBandsView;
  /** One-vote vetoes that were found. */
  vetoes: string[];
  vetoFacts: string | null;
  /** Every edition, the first one first. */
  editions: EvaluationEditionView[];
  /** Why sheets were sent back; for judges and overseers. */
  returns: EvaluationReturnView[];
  appealId: string | null;

  static explain(found: EvaluationCase, actor: Actor): EvaluationDetailView {
    const { evaluation, plan, selfReport, opinions, returns, appeal } = found;
    const seen = maySeeFigures(actor, evaluation);
    const editions = seen ? found.editions : [];
    const counts = editions.find(({ edition }) => edition === evaluation.edition);
    const lines = found.scores.filter(({ edition }) => edition === counts?.edition);
    const parties = JudgedPartyView.all(counts?.parties ?? []);
    const { excellent, good, qualified } = evaluation.rules.bands;
    return Object.assign(EvaluationView.of(evaluation, plan, actor), {
      selfReport: selfReport && SelfReportView.of(selfReport),
      selfReportMissing: selfReport === null && evaluation.edition > 0,
      opinions: opinions.filter((row) => seesOpinion(actor, row)).map((row) => EvaluationOpinionView.of(row)),
      ...{ lines: EvaluationLineView.all(evaluation.rules, lines), parties },
      missing: parties.filter(({ score }) => score === null).map(({ party }) => party),
      total: counts ? totalText(counts.total) : null,
      bands: { excellent, good, qualified },
      ...{ vetoes: [...(counts?.vetoes ?? [])], vetoFacts: counts?.vetoFacts ?? null },
      editions: editions.map((row) => EvaluationEditionView.of(row)),
      returns: seesReturns(actor, evaluation)
        ? returns.map(({ edition, reasons, createdAt }) => ({
            ...{ edition, reasons, returnedAt: formatInstant(createdAt) },
          }))
        : [],
      appealId: appeal?.id ?? null,
    });
  }
}

/** A decimal where it ends, the fraction where it doesn't. */
function totalText(total: string): string {
  if (total.includes('.')) return total;
  const decimal = ofFraction(total).toString();
  return decimal.includes('(') ? total : decimal;
}
