import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Tx, now } from '../../platform/index.js';
import {
  EvaluationBodies,
  type EvaluationBody,
  Relations,
  bodyViolations,
  refuseBody,
} from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import type { Evaluator, VisitFacts } from '../domain/assignment.js';
import { partyUnits } from '../domain/project.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import { declinersOf } from './visit-acts.js';
import type { Visit } from './visit.entity.js';

/** Who can be sent on visits, and what speaks against it. */
@Injectable()
export class Evaluators {
  constructor(
    private readonly units: Units,
    private readonly relations: Relations,
    private readonly bodies: EvaluationBodies,
  ) {}

  /** Evaluators of all evaluation bodies with the visits they have open, and their ties to the project's parties. */
  async candidates(tx: Tx, plan: EvaluationPlan): Promise<Evaluator[]> {
    const holders = await this.units.holders('evaluator', 'evaluation-body');
    const ties = await this.relations.tiesOf(
      tx,
      holders.map(({ accountId }) => accountId),
      [plan.buyerId, plan.communityId, plan.organizationId],
      dayOf(now(tx)),
    );
    const rows: { evaluator_id: string; open: number }[] = await tx.query(
      `SELECT who AS evaluator_id, count(*)::int AS open FROM visit, unnest(ARRAY[evaluator_id, companion_id]) AS who
        WHERE state = 'assigned' AND who IS NOT NULL GROUP BY who`,
    );
    const open = new Map(rows.map((row) => [row.evaluator_id, row.open]));
    const registered = await this.registered(tx, holders, open, plan);
    return holders.map(({ accountId, unitId, unitIds }) => ({
      ...{ id: accountId, unitId, alsoIn: unitIds },
      tiedTo: (ties.get(accountId) ?? []).map((tie) => tie.unitId),
      openVisits: open.get(accountId) ?? 0,
      registered: registered(accountId, unitId),
    }));
  }

  /** What the register says against somebody today: his body is not active, full, of other fields or places; he is away. */
  private async registered(
    tx: Tx,
    holders: readonly { readonly accountId: string; readonly unitId: string }[],
    open: ReadonlyMap<string, number>,
    { category, communityId }: EvaluationPlan,
  ): Promise<(accountId: string, unitId: string) => Violation[]> {
    const unitIds = holders.map(({ unitId }) => unitId);
    const accountIds = holders.map(({ accountId }) => accountId);
    const { bodies, away } = await this.bodies.register(tx, unitIds, accountIds, dayOf(now(tx)));
    const project = { category, placeCodes: await this.units.placeCodes(communityId) };
    const openOf = (unitId: string) =>
      holders
        .filter((each) => each.unitId === unitId)
        .reduce((sum, { accountId }) => sum + (open.get(accountId) ?? 0), 0);
    return (accountId, unitId) => {
      const body = bodies.get(unitId);
      const facts = body && factsOf(body, openOf(unitId));
      return [
        ...bodyViolations(facts, project),
        ...(away.has(accountId) ? [refuseBody.evaluatorAbsent()] : []),
      ];
    };
  }

  /** The project's parties, and who made its visits before, the latest last. */
  async factsOf(tx: Tx, visit: Visit, plan: EvaluationPlan): Promise<VisitFacts> {
    const rows: { evaluator_id: string }[] = await tx.query(
      `SELECT evaluator_id FROM visit WHERE plan_id = $1 AND id <> $2 AND evaluator_id IS NOT NULL
        ORDER BY opened_at, id`,
      [plan.id, visit.id],
    );
    const previousVisitors = rows.map((row) => row.evaluator_id);
    const declinedBy = await declinersOf(tx, visit.id);
    return { ...partyUnits(plan), previousVisitors, declinedBy, pair: visit.home };
  }
}

function factsOf({ state, fields, areas, capacity }: EvaluationBody, openVisits: number) {
  return { active: state === 'active', fields, areas, capacity, openVisits };
}
