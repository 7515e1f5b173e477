import { type Exact, ofFraction, toDecimal } from '../../shared/exact.js';
import type { JudgeKind, PartyRule } from './judges.js';
import { type Party, partyScore } from './parties.js';
import { weightedParts } from './weighted-parts.js';

/** What one kind of judges found. */
export interface KindScore {
  /** 0–100, exact. */
  readonly score: Exact;
  /** How many people stand behind it. */
  readonly heard: number;
}

/** One kind in the explanation; scores with four decimals, null where nobody of the kind judged. */
export interface JudgedKind {
  readonly kind: JudgeKind;
  /** Percent of its party. */
  readonly weight: string;
  readonly score: string | null;
  /** The same before rounding, as a fraction: another edition is computed from it. */
  readonly exact: string | null;
  readonly heard: number;
}

/** One party in the explanation. */
export interface JudgedParty {
  readonly party: Party;
  /** Percent of the whole, as announced. */
  readonly weight: string;
  readonly score: string | null;
  readonly kinds: readonly JudgedKind[];
}

export interface Judgement {
  /** 0–100, exact; undefined when nobody judged. */
  readonly total: Exact | undefined;
  readonly parties: readonly JudgedParty[];
  /** Parties without any judge: renormalised away, and the result is marked as incomplete. */
  readonly missing: readonly Party[];
}

/**
 * The parties' scores by weight, each party's from its kinds by weight. What is missing is renormalised away at its own
 * level: a party of which one kind spoke keeps its whole weight. Nothing is rounded before the grade.
 */
export function judgement(
  rules: readonly PartyRule[],
  found: Readonly<Partial<Record<JudgeKind, KindScore>>>,
): Judgement {
  const scores = new Map(
    rules.map(({ party, kinds }) => {
      const weights = Object.fromEntries(kinds.map(({ kind, weight }) => [kind, weight]));
      const values = Object.fromEntries(kinds.map(({ kind }) => [kind, found[kind]?.score]));
      return [party, weightedParts(weights, values).total] as const;
    }),
  );
  const weights = Object.fromEntries(rules.map(({ party, weight }) => [party, weight])) as Record<
    Party,
    string
  >;
  const { total, missing } = partyScore(Object.fromEntries(scores), weights);
  const parties = rules.map(({ party, weight, kinds }) => ({
    ...{ party, weight, score: decimals(scores.get(party)) },
    kinds: kinds.map((rule) => ({
      ...rule,
      score: decimals(found[rule.kind]?.score),
      exact: found[rule.kind]?.score.toFraction() ?? null,
      heard: found[rule.kind]?.heard ?? 0,
    })),
  }));
  return { total, parties, missing };
}

/** What the kinds of an earlier edition found, exactly as it was then. */
export function foundBefore(parties: readonly JudgedParty[]): Partial<Record<JudgeKind, KindScore>> {
  const kinds = parties.flatMap((party) => party.kinds);
  return Object.fromEntries(
    kinds.flatMap(({ kind, exact, heard }) =>
      exact === null ? [] : [[kind, { score: ofFraction(exact), heard }]],
    ),
  );
}

function decimals(value: Exact | undefined): string | null {
  return value === undefined ? null : toDecimal(value, 4);
}
