import { seededOrder } from '../../shared/seeded-draw.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

export interface Evaluator {
  readonly id: string;
  readonly unitId: string;
  /** Other units in which the same person is or was a member. */
  readonly alsoIn?: readonly string[];
  /** The project's parties to which the person is tied otherwise: by a relative, a post, a holding. */
  readonly tiedTo?: readonly string[];
  /** What the register says against it: its body, its days off. */
  readonly registered?: readonly Violation[];
  /** Visits assigned and not yet submitted. */
  readonly openVisits: number;
}

export interface VisitFacts {
  readonly buyerUnitIds: readonly string[];
  /** The provider and its subcontractors. */
  readonly providerUnitIds: readonly string[];
  /** Evaluators of this project's earlier visits, the latest last. */
  readonly previousVisitors: readonly string[];
  /** Who has declined this visit, or had it taken away. */
  readonly declinedBy: readonly string[];
  /** At people's homes: two go together. */
  readonly pair?: boolean;
}

/** DESIGN. */
export interface AssignmentSettings {
  /** So many of the latest visitors don't come again. */
  readonly restingVisitors: number;
  /** Most visits that one evaluator has open at a time. */
  readonly workloadCap: number;
}

export const DEFAULT_ASSIGNMENT: AssignmentSettings = { restingVisitors: 2, workloadCap: 20 };

/** Why an evaluator can't take this visit; every reason at once. */
export function evaluatorViolations(
  { id, unitId, alsoIn = [], tiedTo = [], registered = [], openVisits }: Evaluator,
  visit: VisitFacts,
  settings = DEFAULT_ASSIGNMENT,
): Violation[] {
  const latest =
    settings.restingVisitors === 0 ? [] : visit.previousVisitors.slice(-settings.restingVisitors);
  const violations = interestViolations([unitId, ...alsoIn], visit);
  const parties = [...visit.buyerUnitIds, ...visit.providerUnitIds].filter(
    (party) => !alsoIn.includes(party),
  );
  if (tiedTo.some((party) => parties.includes(party))) violations.push(refuse.evaluatorRelated());
  if (latest.includes(id)) violations.push(refuse.evaluatorVisitedLately());
  if (visit.declinedBy.includes(id)) violations.push(refuse.evaluatorDeclined());
  if (openVisits >= settings.workloadCap) {
    violations.push(refuse.evaluatorOverloaded({ params: { cap: settings.workloadCap } }));
  }
  return [...violations, ...registered];
}

/** Whoever belongs to a party of the project judges nothing in it. */
export function interestViolations(
  unitIds: readonly string[],
  parties: Pick<VisitFacts, 'buyerUnitIds' | 'providerUnitIds'>,
): Violation[] {
  const violations: Violation[] = [];
  if (unitIds.some((id) => parties.buyerUnitIds.includes(id))) violations.push(refuse.evaluatorOfBuyer());
  if (unitIds.some((id) => parties.providerUnitIds.includes(id)))
    violations.push(refuse.evaluatorOfProvider());
  return violations;
}

export interface Assignment {
  /** Undefined when nobody is eligible: the visit stays open and escalates. */
  readonly evaluatorId: string | undefined;
  /** Of a pair the second, of the same body. */
  readonly companionId: string | undefined;
  /** The least loaded among the eligible, from whom the seed chose. */
  readonly candidates: readonly string[];
  readonly excluded: readonly { readonly id: string; readonly reasons: readonly Violation[] }[];
}

/**
 * One of the least loaded eligible evaluators, chosen by seed, and for a visit at home a second one of the same body, the
 * least loaded chosen by `seed/companion`; the whole reasoning comes along for the record.
 */
export function assignEvaluator(
  evaluators: readonly Evaluator[],
  visit: VisitFacts,
  seed: string,
  settings = DEFAULT_ASSIGNMENT,
): Assignment {
  const judged = evaluators.map((evaluator) => ({
    ...evaluator,
    reasons: evaluatorViolations(evaluator, visit, settings),
  }));
  const fit = judged.filter(({ reasons }) => reasons.length === 0);
  const alone = visit.pair ? fit.filter((one) => partnersOf(one, fit).length === 0) : [];
  const eligible = fit.filter((one) => !alone.includes(one));
  const candidates = leastLoaded(eligible);
  const evaluatorId = seededOrder(candidates, seed)[0];
  const chosen = eligible.find(({ id }) => id === evaluatorId);
  const partners = visit.pair && chosen ? leastLoaded(partnersOf(chosen, fit)) : [];
  const unfit = judged
    .filter(({ reasons }) => reasons.length > 0)
    .map(({ id, reasons }) => ({ id, reasons }));
  return {
    ...{ evaluatorId, candidates },
    companionId: partners.length > 0 ? seededOrder(partners, `${seed}/companion`)[0] : undefined,
    excluded: [...unfit, ...alone.map(({ id }) => ({ id, reasons: [refuse.evaluatorAlone()] }))],
  };
}

function partnersOf<T extends Evaluator>({ id, unitId }: T, among: readonly T[]): T[] {
  return among.filter((other) => other.unitId === unitId && other.id !== id);
}

function leastLoaded(evaluators: readonly Evaluator[]): string[] {
  const least = Math.min(...evaluators.map(({ openVisits }) => openVisits));
  return evaluators.filter(({ openVisits }) => openVisits === least).map(({ id }) => id);
}
