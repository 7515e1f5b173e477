import { type Day, addMonths } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** 102号令 art. 24: normally at most one year. */
const NORMAL_TERM_MONTHS = 12;
/** 102号令 art. 24: at most three years, when all four conditions hold. */
const LONGEST_TERM_MONTHS = 36;

/** What lets a contract run over one year; all four are needed (102号令 art. 24). */
export interface LongTermConditions {
  /** 购买内容相对固定 */
  readonly fixedContent: boolean;
  /** 连续性强 */
  readonly continuousNeed: boolean;
  /** 经费来源稳定 */
  readonly stableFunding: boolean;
  /** 价格变化幅度小 */
  readonly stablePrice: boolean;
}

export interface ContractFacts {
  readonly amount: Fen;
  /** The winner's last valid offer, before any policy adjustment. */
  readonly bidPrice: Fen;
  readonly start: Day;
  readonly end: Day;
  readonly longTerm: LongTermConditions;
  /** A return-visit template is frozen into the contract. */
  readonly visitsPlanned: boolean;
}

/** Why a contract can't be drawn up like this; every reason at once. */
export function contractViolations(facts: ContractFacts): Violation[] {
  const violations = termViolations(facts.start, facts.end, facts.longTerm);
  if (facts.amount !== facts.bidPrice) {
    const params = { amount: formatYuan(facts.amount), bidPrice: formatYuan(facts.bidPrice) };
    violations.push(refuse.amountNotBidPrice({ pointer: '/amount', params }));
  }
  if (!facts.visitsPlanned) violations.push(refuse.visitPlanMissing({ pointer: '/visitTemplate' }));
  return violations;
}

/** Term of a contract: the start day isn't counted, so one year from 3 March ends on 3 March (民法典 art. 201, 202). */
export function termViolations(start: Day, end: Day, longTerm: LongTermConditions): Violation[] {
  if (end < start) return [refuse.termEndsBeforeStart()];
  const latest = addMonths(start, LONGEST_TERM_MONTHS);
  const violations = end > latest ? [refuse.termTooLong({ params: { latest } })] : [];
  return end > addMonths(start, NORMAL_TERM_MONTHS) ? [...violations, ...unmet(longTerm)] : violations;
}

function unmet(longTerm: LongTermConditions): Violation[] {
  const at = (name: keyof LongTermConditions) => ({ pointer: `/longTerm/${name}` });
  return [
    ...(longTerm.fixedContent ? [] : [refuse.longTermContentNotFixed(at('fixedContent'))]),
    ...(longTerm.continuousNeed ? [] : [refuse.longTermNeedNotContinuous(at('continuousNeed'))]),
    ...(longTerm.stableFunding ? [] : [refuse.longTermFundingNotStable(at('stableFunding'))]),
    ...(longTerm.stablePrice ? [] : [refuse.longTermPriceNotStable(at('stablePrice'))]),
  ];
}
