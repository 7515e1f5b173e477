import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What the street says of its programme before anybody may apply; kept and public. */
export interface BoundaryAnswers {
  /** 街道事先确定服务的内容、数量和标准 */
  readonly definedService: boolean;
  /** Who designs what is done. */
  readonly designedBy: 'street' | 'applicants';
  /** 用于街道自身履职，或者本应由街道提供 */
  readonly forOwnDuties: boolean;
  /** 按交付的数量结算价款 */
  readonly paidByDelivery: boolean;
  /** 使用财政性资金 */
  readonly fiscalMoney: boolean;
}

/** What decides whether a programme is a purchase. Amounts in fen. */
export interface BoundaryFacts {
  readonly answers: BoundaryAnswers;
  readonly total: Fen;
  /** 采购限额标准 of the place. */
  readonly threshold: Fen;
  /** Whether one of the fund's payers is a budget. */
  readonly fundIsFiscal: boolean;
}

/** What makes it a purchase in substance, by its answers; empty for a grant. */
export function purchaseSigns(answers: BoundaryAnswers): (keyof BoundaryAnswers)[] {
  const { definedService, designedBy, forOwnDuties, paidByDelivery } = answers;
  const ownDesign = designedBy === 'street' && (forOwnDuties || paidByDelivery);
  return [
    ...(definedService ? (['definedService'] as const) : []),
    ...(ownDesign ? (['designedBy'] as const) : []),
    ...(ownDesign && forOwnDuties ? (['forOwnDuties'] as const) : []),
    ...(ownDesign && paidByDelivery ? (['paidByDelivery'] as const) : []),
  ];
}

/**
 * Why the answers describe no grant programme: a service is bought in substance for fiscal money. At or above the
 * threshold the law on procurement applies, below it the buyer's own rules; both ways lead to a tender.
 */
export function boundaryViolations(facts: BoundaryFacts): Violation[] {
  const { answers, total, threshold, fundIsFiscal } = facts;
  const pointer = (name: keyof BoundaryAnswers) => `/boundary/${name}`;
  if (fundIsFiscal && !answers.fiscalMoney)
    return [refuse.boundaryFiscalWrong({ pointer: pointer('fiscalMoney') })];
  if (!answers.fiscalMoney) return [];
  const params = { total: formatYuan(total), threshold: formatYuan(threshold) };
  return purchaseSigns(answers).map((name) => {
    const detail = { pointer: pointer(name), params };
    return total >= threshold ? refuse.purchaseInDisguise(detail) : refuse.smallPurchaseInDisguise(detail);
  });
}
