import type { EvaluationRuleSet } from '../data/evaluation-rule-set.entity.js';
import { CONSEQUENCE_NAMES, type ConsequenceRule } from '../domain/consequence-rules.js';
import type { EvaluationRules } from '../domain/evaluation-rules.js';
import { KIND_NAMES, type PartyRule } from '../domain/judges.js';
import { PARTY_NAMES } from '../domain/parties.js';
import { GradeBandsView } from './evaluation-detail.view.js';
import { VisitTemplateView } from './visit-template.view.js';

/** One indicator of the sheet. */
export class RuleIndicatorView {
  /** @example innovation */
  indicator: string;
  /** @example 创新性 */
  name: string;
  /** Percent. @example "10" */
  weight: string;
  /** score, quantity or level. */
  method: string;
  /** Whether a line without evidence is refused. */
  evidence: boolean;
}

/** A kind of judges within a party. */
export class RuleKindView {
  kind: string;
  /** @example 社区代表 */
  name: string;
  /** Percent of the party. @example "60" */
  weight: string;
}

/** A party, and who speaks for it. */
export class RulePartyView {
  party: string;
  /** @example 社区 */
  name: string;
  /** Percent. @example "15" */
  weight: string;
  kinds: RuleKindView[];

  static of({ party, weight, kinds }: PartyRule): RulePartyView {
    return {
      ...{ party, name: PARTY_NAMES[party], weight },
      kinds: kinds.map((each) => ({ kind: each.kind, name: KIND_NAMES[each.kind], weight: each.weight })),
    };
  }
}

/** A one-vote veto. */
export class RuleVetoView {
  code: string;
  /** @example 服务台账造假 */
  name: string;
}

/** What follows from a grade. */
export class RuleConsequenceView {
  grade: string;
  kind: string;
  /** @example 同等条件下优先 */
  name: string;
  /** Document and article that announce it. */
  basis: string;
  workingDays: number | null;
  months: number | null;
  points: string | null;

  static of({ grade, kind, basis, workingDays, months, points }: ConsequenceRule): RuleConsequenceView {
    const figures = { workingDays: workingDays ?? null, months: months ?? null, points: points ?? null };
    return { grade, kind, name: CONSEQUENCE_NAMES[kind], basis, ...figures };
  }
}

/** What rules say. */
export class EvaluationRulesView {
  indicators: RuleIndicatorView[];
  bands: GradeBandsView;
  parties: RulePartyView[];
  vetoes: RuleVetoView[];
  consequences: RuleConsequenceView[];
  /** Return visits by category and price; none: by the length of the service. */
  visitTemplates: VisitTemplateView[];

  static said(rules: EvaluationRules): EvaluationRulesView {
    const { indicators, bands, parties, vetoes, consequences, visitTemplates = [] } = rules;
    const { excellent, good, qualified } = bands;
    return {
      indicators: indicators.map(({ indicator, name, weight, method, evidence }) => ({
        ...{ indicator, name, weight, method, evidence },
      })),
      bands: { excellent, good, qualified },
      parties: parties.map((each) => RulePartyView.of(each)),
      vetoes: vetoes.map(({ code, name }) => ({ code, name })),
      consequences: consequences.map((each) => RuleConsequenceView.of(each)),
      visitTemplates: visitTemplates.map((each) => VisitTemplateView.of(each)),
    };
  }
}

/** The district's rules from a day on. */
export class EvaluationRuleSetView extends EvaluationRulesView {
  id: string;
  version: number;
  /** In force from its day on once approved. @example approved */
  state: string;
  /** Contracts signed from this day on are under it. */
  validFrom: string;
  source: string;
  /** Before its first day, by somebody else than who entered it. */
  decidedOn: string | null;
  reason: string | null;

  static of({ rules, ...row }: EvaluationRuleSet): EvaluationRuleSetView {
    const { id, version, state, validFrom, source, decidedOn, reason } = row;
    const head = { id, version, state, validFrom, source, decidedOn, reason };
    return Object.assign(EvaluationRulesView.said(rules), head);
  }
}

/** Rules, newest first. */
export class EvaluationRuleSetListView {
  items: EvaluationRuleSetView[];
  next: string | null;
}

/** The rules for a contract signed on a day. */
export class RulesOnDayView extends EvaluationRulesView {
  on: string;
  /** Null: the program's own, since the district has announced none. */
  ruleSetId: string | null;
}
