import { type Day, addMonths } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseFramework } from './framework-refusals.js';
import { isScored } from './lowest-price.js';
import type { AwardTest, MethodRules, SecondStageWay } from './method-rules.js';

/** In which order parties take turns: by their rank in the first stage, or by a draw with a published seed. */
export const ROTATION_ORDERS = ['rank', 'draw'] as const;
export type RotationOrder = (typeof ROTATION_ORDERS)[number];

/** What the document of a framework's first stage announces beside the terms of a tender: plain JSON. */
export interface FrameworkTerms {
  /** What may be called off, in words. */
  readonly scope: string;
  /** Street offices that may order beside the buyer. */
  readonly unitIds: readonly string[];
  /** How a party is found for each order. */
  readonly ways: readonly SecondStageWay[];
  /** Null where nobody takes turns. */
  readonly rotationOrder: RotationOrder | null;
  /** 服务对象自主选择: the people served choose among the parties, so that there have to be two or more. */
  readonly chosenByServed: boolean;
  /** The most that are admitted (入围数量上限); null: all who are not left out. */
  readonly most: number | null;
  /** 补充征集规则: when and how entry may be opened again; null: never. */
  readonly reentry: string | null;
  /** The agreement whose parties this first stage adds to (补充征集). */
  readonly supplements: string | null;
}

/** What decides whether a document may ask for a framework. The days are those of the agreement. */
export interface FrameworkFacts {
  readonly terms: FrameworkTerms | null;
  readonly validFrom: Day;
  /** Inclusive. */
  readonly validTo: Day;
}

/** Every reason against the framework part of a document, with pointers into it; a tender of another method has none. */
export function frameworkViolations(rules: MethodRules, facts: FrameworkFacts): Violation[] {
  const { terms } = facts;
  const isFirstStage = rules.framework !== undefined;
  if (!terms) return isFirstStage ? [refuseFramework.termsMissing({ pointer: '/framework' })] : [];
  if (!rules.framework) return [refuseFramework.termsUnfit({ pointer: '/framework' })];
  return [...durationViolations(rules, facts), ...secondStageViolations(rules, terms)];
}

function durationViolations({ framework }: MethodRules, { validFrom, validTo }: FrameworkFacts): Violation[] {
  const years = framework?.maxTermYears;
  if (!years || validTo < addMonths(validFrom, years * 12)) return [];
  return [refuseFramework.agreementTooLong({ pointer: '/serviceTo', params: { years } })];
}

function secondStageViolations({ framework }: MethodRules, terms: FrameworkTerms): Violation[] {
  const { ways, rotationOrder, chosenByServed, most } = terms;
  const unknown = ways.filter((way) => !framework?.secondStage.includes(way));
  return [
    ...unknown.map((way) => refuseFramework.wayNotOfKind({ pointer: '/framework/ways', params: { way } })),
    ...(ways.includes('rotation') === (rotationOrder !== null)
      ? []
      : [refuseFramework.rotationOrderUnfit({ pointer: '/framework/rotationOrder' })]),
    ...(chosenByServed && !ways.includes('direct-choice')
      ? [refuseFramework.choiceNeedsDirect({ pointer: '/framework/chosenByServed' })]
      : []),
    ...(chosenByServed && most !== null && most < CHOICE
      ? [refuseFramework.tooFewToChoose({ pointer: '/framework/most', params: { min: CHOICE } })]
      : []),
  ];
}

/** 需要确定2家以上供应商由服务对象自主选择 (110号令). */
const CHOICE = 2;

/**
 * A method's rules as its document narrows them: how many are admitted at most, and how many have to respond so that
 * the people served have two to choose from after the elimination; a price that decides alone needs no panel in the
 * second stage.
 */
export function narrowedRules(
  rules: MethodRules,
  { framework, awardTest }: { framework: FrameworkTerms | null; awardTest: AwardTest },
): MethodRules {
  if (rules.code === 'framework-competition' && !isScored(awardTest)) return { ...rules, panel: null };
  if (!rules.framework || !framework) return rules;
  const { elimination } = rules.framework;
  const needed = framework.chosenByServed ? CHOICE + (elimination?.count ?? 0) : 0;
  const minimum = Math.max(rules.suppliers.minimum, needed);
  return {
    ...rules,
    suppliers: { ...rules.suppliers, minimum },
    framework: { ...rules.framework, most: framework.most ?? undefined },
  };
}
