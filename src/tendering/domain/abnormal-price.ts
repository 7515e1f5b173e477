import { type Day, day } from '../../shared/days.js';
import { type Exact, exact, mean, ratio, roundToInteger } from '../../shared/exact.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** The shares under which a review starts, as decimal text. */
export interface ReviewRates {
  /** Of the average of all conforming prices. */
  readonly average: string;
  /** Of the second-lowest conforming price. */
  readonly secondLowest: string;
  /** Of the ceiling. */
  readonly ceiling: string;
}

/** The rule as data. */
export interface AbnormalPriceRules {
  /** Tenders issued from this day on are under it. */
  readonly from: Day;
  readonly rates: ReviewRates;
  /** A tender document may raise the rates up to this. */
  readonly maximumRate: string;
  /** A bidder gets at least so many minutes to explain. */
  readonly explanationMinutes: number;
  readonly rule: string;
}

/** 财库〔2026〕2号. */
export const abnormalPriceRules: AbnormalPriceRules = {
  from: day('2026-02-01'),
  rates: { average: '0.50', secondLowest: '0.50', ceiling: '0.45' },
  maximumRate: '0.65',
  explanationMinutes: 30,
  rule: '财库〔2026〕2号',
};

/** A bid that passed the conformity check, at its raw price in fen. */
export interface ConformingBid {
  readonly bidId: string;
  readonly price: Fen;
}

/** What the three triggers look at. */
export interface AbnormalPriceFacts {
  readonly issuedOn: Day;
  readonly bids: readonly ConformingBid[];
  /** The ceiling, or the budget where none is set. */
  readonly ceiling: Fen;
  /** The document's own rates; the rule's where it has none. */
  readonly rates?: ReviewRates;
}

/** One trigger that a bid set off. Amounts in yuan, HALF_UP; the comparison itself is exact. */
export interface AbnormalPriceTrigger {
  readonly trigger: keyof ReviewRates;
  readonly rate: string;
  /** The average, the second-lowest price or the ceiling. */
  readonly reference: string;
  /** `reference × rate`: the price is below it. */
  readonly limit: string;
  readonly rule: string;
}

/** A bid whose price has to be explained. */
export interface AbnormalPrice {
  readonly bidId: string;
  readonly price: string;
  readonly triggers: readonly AbnormalPriceTrigger[];
}

/**
 * The bids whose raw price opens a review, strictly below a limit; none is rejected by it. Empty for a tender issued
 * before the rule came into force. The panel's own judgment is a fourth way into the review and needs no arithmetic.
 */
export function abnormalPrices(
  facts: AbnormalPriceFacts,
  rules: AbnormalPriceRules = abnormalPriceRules,
): AbnormalPrice[] {
  if (facts.issuedOn < rules.from) return [];
  const limits = limitsOf(facts, rules);
  return facts.bids
    .map(({ bidId, price }) => ({
      bidId,
      price: formatYuan(price),
      triggers: limits.filter(({ exactLimit }) => ratio(price, 1n).lt(exactLimit)).map(({ shown }) => shown),
    }))
    .filter(({ triggers }) => triggers.length > 0);
}

/** Every reason against a document's own rates: below the rule's, or above what it lets a document set. */
export function reviewRateViolations(
  rates: ReviewRates,
  rules: AbnormalPriceRules = abnormalPriceRules,
  pointer = '/reviewRates',
): Violation[] {
  return (Object.keys(rules.rates) as (keyof ReviewRates)[]).flatMap((key) => {
    const [rate, min, max] = [rates[key], rules.rates[key], rules.maximumRate];
    if (exact(rate).gte(exact(min)) && exact(rate).lte(exact(max))) return [];
    return [refuse.reviewRateOutOfRange({ pointer: `${pointer}/${key}`, params: { rate, min, max } })];
  });
}

function limitsOf(
  { bids, ceiling, rates }: AbnormalPriceFacts,
  rules: AbnormalPriceRules,
): { exactLimit: Exact; shown: AbnormalPriceTrigger }[] {
  const prices = bids.map(({ price }) => price).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const [, second] = prices;
  const references: [keyof ReviewRates, Exact | undefined][] = [
    ['average', prices.length > 0 ? mean(prices.map((price) => ratio(price, 1n))) : undefined],
    ['secondLowest', second === undefined ? undefined : ratio(second, 1n)],
    ['ceiling', ratio(ceiling, 1n)],
  ];
  return references.flatMap(([trigger, reference]) => {
    if (!reference) return [];
    const rate = (rates ?? rules.rates)[trigger];
    const exactLimit = reference.mul(exact(rate));
    const shown = {
      trigger,
      rate,
      reference: inYuan(reference),
      limit: inYuan(exactLimit),
      rule: rules.rule,
    };
    return [{ exactLimit, shown }];
  });
}

const inYuan = (fen: Exact): string => formatYuan(roundToInteger(fen, 0));
