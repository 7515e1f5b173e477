import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Tx, now } from '../../platform/index.js';
import { Relations } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import type { Evaluator, VisitFacts } from '../domain/assignment.js';
import { partyUnits } from '../domain/project.js';
import type { EvaluationPlan } from './evaluation-plan.entity.js';
import type { Visit } from './visit.entity.js';

/** Who can be sent on visits, and what speaks against it. */
@Injectable()
export class Evaluators {
  constructor(
    private readonly units: Units,
    private readonly relations: Relations,
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
      `SELECT evaluator_id, count(*)::int AS open FROM visit WHERE state = 'assigned' GROUP BY evaluator_id`,
    );
    const open = new Map(rows.map((row) => [row.evaluator_id, row.open]));
    return holders.map(({ accountId, unitId, unitIds }) => ({
      ...{ id: accountId, unitId, alsoIn: unitIds },
      tiedTo: (ties.get(accountId) ?? []).map((tie) => tie.unitId),
      openVisits: open.get(accountId) ?? 0,
    }));
  }

  /** The project's parties, and who made its visits before, the latest last. */
  async factsOf(tx: Tx, visit: Visit, plan: EvaluationPlan): Promise<VisitFacts> {
    const rows: { evaluator_id: string }[] = await tx.query(
      `SELECT evaluator_id FROM visit WHERE plan_id = $1 AND id <> $2 AND evaluator_id IS NOT NULL
        ORDER BY opened_at, id`,
      [plan.id, visit.id],
    );
    const previousVisitors = rows.map((row) => row.evaluator_id);
    return { ...partyUnits(plan), previousVisitors, declinedBy: [] };
  }
}
