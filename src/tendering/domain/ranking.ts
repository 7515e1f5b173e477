import type { Violation } from '../../shared/violation.js';
import type { MethodRules, RankingStep } from './method-rules.js';
import { refuse } from './refusals.js';
import { type DecidingStep, type RankingEntry, partsBy } from './ranking-steps.js';

/** What ties are broken with. */
export interface TieFacts {
  /** 32 bytes as hexadecimal text; without it a draw leaves its bids tied. */
  readonly seed?: string;
  /** What stands in the place of `document-rule`: the tie rule that the tender document states. */
  readonly documentRule?: readonly DecidingStep[];
}

/** A place in the ranking. */
export interface RankedBid {
  readonly bidId: string;
  /** Competition ranking: equal bids share a rank, and the next one counts them all (1, 1, 3). */
  readonly rank: number;
  readonly isTied: boolean;
  /** The step that had the last word on this bid's place. */
  readonly decidedBy: DecidingStep | null;
}

interface Group {
  readonly entries: readonly RankingEntry[];
  readonly decidedBy: DecidingStep | null;
}

/** The published order: the method's steps one after the other, each only among bids that the steps before left equal. */
export function rankBids(
  rules: MethodRules,
  entries: readonly RankingEntry[],
  facts: TieFacts = {},
): RankedBid[] {
  return places(entries, rules.ranking.order, facts);
}

/**
 * The order in which the award is offered: the published order, and among equal ranks what the document states, else
 * a draw (87号令 art. 68).
 */
export function awardOrder(
  rules: MethodRules,
  entries: readonly RankingEntry[],
  facts: TieFacts = {},
): RankedBid[] {
  return places(entries, [...rules.ranking.order, ...rules.ranking.award], facts);
}

/** Those to be put forward: the first ranks up to the method's number, everybody who shares the last one included. */
export function candidatesOf(rules: MethodRules, ranked: readonly RankedBid[]): string[] {
  const most = rules.ranking.candidates ?? ranked.length;
  return ranked.filter(({ rank }) => rank <= most).map(({ bidId }) => bidId);
}

/** The reason against a report with too few candidates; `minimum` comes from the count of suppliers. */
export function candidateViolations(
  rules: MethodRules,
  candidates: readonly string[],
  minimum: number,
): Violation[] {
  if (candidates.length >= minimum) return [];
  const params = { count: candidates.length, min: minimum, rule: rules.ranking.rule };
  return [refuse.tooFewCandidates({ params })];
}

function places(
  entries: readonly RankingEntry[],
  steps: readonly RankingStep[],
  facts: TieFacts,
): RankedBid[] {
  const inOrder = [...entries].sort((a, b) => (a.bidId < b.bidId ? -1 : 1));
  const start: Group[] = [{ entries: inOrder, decidedBy: null }];
  const groups = stated(steps, facts).reduce((so, step) => refine(so, step, facts.seed), start);
  let before = 0;
  return groups.flatMap(({ entries: equal, decidedBy }) => {
    const rank = before + 1;
    before += equal.length;
    return equal.map(({ bidId }) => ({ bidId, rank, isTied: equal.length > 1, decidedBy }));
  });
}

function stated(steps: readonly RankingStep[], { documentRule = [] }: TieFacts): DecidingStep[] {
  return steps.flatMap((step) => (step === 'document-rule' ? documentRule : [step]));
}

function refine(groups: readonly Group[], step: DecidingStep, seed: string | undefined): Group[] {
  let before = 0;
  return groups.flatMap((group) => {
    const rank = before + 1;
    before += group.entries.length;
    const parts = group.entries.length > 1 ? partsBy(group.entries, step, seed, rank) : [];
    return parts.length > 1 ? parts.map((entries) => ({ entries, decidedBy: step })) : [group];
  });
}
