import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuseBreach as refuse } from './breach-refusals.js';

/** What a provider may be found to have done; each with the text that forbids it. */
export const BREACH_GROUNDS = {
  /** 转包 */
  'sub-letting': '102号令 art. 26',
  /** 虚报服务记录 */
  'false-records': '102号令 art. 27',
  /** 挪用资金 */
  'misused-funds': '合同“违约责任”条款',
  /** 泄露个人信息 */
  'data-leak': '个人信息保护法',
  /** 未按约定提供服务 */
  'non-performance': '合同“违约责任”条款',
} as const;
export type BreachGround = keyof typeof BREACH_GROUNDS;
export const BREACH_GROUND_NAMES = Object.keys(BREACH_GROUNDS) as BreachGround[];

/** What is decided: nothing was wrong, it is put right by a day, or the contract ends. */
export const BREACH_OUTCOMES = ['drop', 'rectify', 'terminate'] as const;
export type BreachOutcome = (typeof BREACH_OUTCOMES)[number];

/** What stands around a decision. */
export interface DecisionFacts {
  readonly outcome: BreachOutcome;
  readonly today: Day;
  readonly defendBy: Day;
  readonly defended: boolean;
  /** Last day for putting it right; of this decision, and of the one before where there was one. */
  readonly rectifyBy?: Day;
  readonly earlierRectifyBy: Day | null;
  readonly hasSettlement: boolean;
  readonly hasSanction: boolean;
  readonly noticedBy: string;
  readonly decidedBy: string;
}

/** Why nothing can be decided like this; every reason at once. Dropping it harms nobody and needs no waiting. */
export function decisionViolations(facts: DecisionFacts): Violation[] {
  const { outcome, today, defendBy, defended, rectifyBy, earlierRectifyBy } = facts;
  const waits = outcome !== 'drop' && !defended && today <= defendBy;
  const runs = outcome === 'terminate' && earlierRectifyBy !== null && today <= earlierRectifyBy;
  const past = rectifyBy !== undefined && rectifyBy <= today;
  const isEnd = outcome === 'terminate';
  return [
    ...(waits ? [refuse.breachDefenceRuns({ params: { until: defendBy } })] : []),
    ...(runs ? [refuse.rectificationRuns({ params: { until: earlierRectifyBy } })] : []),
    ...(facts.noticedBy === facts.decidedBy ? [refuse.noticerDecides()] : []),
    ...((outcome === 'rectify') === (rectifyBy !== undefined)
      ? []
      : [refuse.rectifyByUnfit({ pointer: '/rectifyBy' })]),
    ...(past ? [refuse.rectifyByPast({ pointer: '/rectifyBy' })] : []),
    ...(isEnd === facts.hasSettlement ? [] : [refuse.settlementUnfit({ pointer: '/settledAmount' })]),
    ...(facts.hasSanction && !isEnd ? [refuse.sanctionUnfit({ pointer: '/sanction' })] : []),
  ];
}

/** A defence is heard until its last day. */
export function defenceViolations(today: Day, defendBy: Day): Violation[] {
  return today > defendBy ? [refuse.breachDefenceLate({ params: { until: defendBy } })] : [];
}
