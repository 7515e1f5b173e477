import { type Fen, parseYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import type { MethodRules, PanelCircumstance, PanelRules } from './method-rules.js';
import { refuse } from './refusals.js';
import { warn } from './warnings.js';

/** What decides how large a panel must be. Amounts in fen. */
export interface PanelFacts {
  readonly budget: Fen;
  readonly isComplex?: boolean;
  readonly hasLargeSocialImpact?: boolean;
  /** The budget reaches the public-tender threshold (公开招标数额标准) of the place. */
  readonly isAtTenderThreshold?: boolean;
}

/** A panel by its numbers; who isn't an expert represents the purchaser. */
export interface PanelComposition {
  readonly size: number;
  readonly experts: number;
}

/** The smallest panel that the method allows for this purchase. */
export function minimumPanelSize(panel: PanelRules, facts: PanelFacts): number {
  const holds: Record<PanelCircumstance, boolean> = {
    'large-budget': panel.largeBudget !== undefined && facts.budget >= parseYuan(panel.largeBudget),
    complex: facts.isComplex ?? false,
    'large-social-impact': facts.hasLargeSocialImpact ?? false,
    'at-tender-threshold': facts.isAtTenderThreshold ?? false,
  };
  const larger = panel.larger.filter(({ when }) => holds[when]).map(({ minimum }) => minimum);
  return Math.max(panel.minimum, ...larger);
}

/** How many of `size` members must be experts, rounded up; 0 where no share is set. */
export function expertsRequired(panel: PanelRules, size: number): number {
  if (!panel.expertShare) return 0;
  return Math.ceil((size * panel.expertShare.numerator) / panel.expertShare.denominator);
}

/** Every reason against a panel; empty where the method has no panel of this kind. */
export function panelViolations(
  rules: MethodRules,
  facts: PanelFacts,
  { size, experts }: PanelComposition,
  pointer = '/panel',
): Violation[] {
  const { panel } = rules;
  if (!panel) return [];
  const min = minimumPanelSize(panel, facts);
  const expertsMin = expertsRequired(panel, size);
  const { rule } = panel;
  return [
    ...(size < min ? [refuse.panelTooSmall({ pointer, params: { min, size, rule } })] : []),
    ...(panel.odd && size % 2 === 0 ? [refuse.panelEven({ pointer, params: { size, rule } })] : []),
    ...(experts < expertsMin
      ? [refuse.tooFewExperts({ pointer, params: { size, min: expertsMin, experts, rule } })]
      : []),
  ];
}

/** What is lawful but worth saying: a panel of a statutory method without the purchaser's representative. */
export function panelWarnings(
  rules: MethodRules,
  { size, experts }: PanelComposition,
  pointer = '/panel',
): Violation[] {
  if (rules.regime === 'local' || !rules.panel || experts < size) return [];
  return [warn.panelWithoutPurchaser({ pointer, params: { rule: rules.panel.rule } })];
}
