import type { ConsequenceRule } from './consequence-rules.js';
import { DEFAULT_CONSEQUENCES } from './consequence-rules.js';
import { DEFAULT_BANDS, type GradeBands, VETO_NAMES } from './grade.js';
import { DEFAULT_JUDGES, type PartyRule } from './judges.js';
import type { TemplateRule } from './template-rules.js';
import { DEFAULT_FORM, type Indicator } from './score-sheet.js';

/** A finding that makes the grade 不合格 whatever the score is (一票否决). */
export interface VetoRule {
  readonly code: string;
  readonly name: string;
}

/** By what an evaluation is made and what follows from it: announced before the contract was signed, frozen with it. */
export interface EvaluationRules {
  /** Indicators of the third party's sheet in their order. */
  readonly indicators: readonly Indicator[];
  readonly bands: GradeBands;
  readonly parties: readonly PartyRule[];
  readonly vetoes: readonly VetoRule[];
  readonly consequences: readonly ConsequenceRule[];
  /** Return visits by category and price; left out in rules from before there were any. */
  readonly visitTemplates?: readonly TemplateRule[];
}

/** What counts while the district has announced nothing of its own (DESIGN; vetoes and consequences LOCAL). */
export const DEFAULT_RULES: EvaluationRules = {
  indicators: DEFAULT_FORM,
  bands: DEFAULT_BANDS,
  parties: DEFAULT_JUDGES,
  vetoes: Object.entries(VETO_NAMES).map(([code, name]) => ({ code, name })),
  consequences: DEFAULT_CONSEQUENCES,
};
