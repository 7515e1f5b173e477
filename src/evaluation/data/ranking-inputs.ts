import { Injectable } from '@nestjs/common';
import { type KeptDays, Punctuality, supplementSumsOn } from '../../contracting/index.js';
import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { exact, toDecimal } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';
import { effectiveness } from '../domain/effectiveness.js';
import type { Grade } from '../domain/grade.js';
import type { ProjectInput } from '../domain/project-input.js';
import type { VisitPoint } from '../domain/visit-points.js';

interface ClosedProject {
  organizationId: string;
  contractId: string;
  title: string;
  priceFen: string;
  points: VisitPoint[];
  closedOn: Day;
  score: string;
  grade: Grade;
  satisfaction: string | null;
  visitScores: Record<string, string>;
}

/** What a ranking is computed from: every closed project with its published figures as they stood on a day. */
@Injectable()
export class RankingInputs {
  constructor(private readonly punctuality: Punctuality) {}

  /**
   * Projects by organization whose final evaluation was concluded by the end of `asOf`; later visits and supplements don't count.
   */
  async asOf(tx: Tx, asOf: Day): Promise<Map<string, ProjectInput[]>> {
    const rows: ClosedProject[] = await tx.query(
      `SELECT p.organization_id AS "organizationId", p.contract_id AS "contractId", p.title,
              p.amount_fen::text AS "priceFen", p.points, e.concluded_on AS "closedOn", e.score, e.grade,
              (SELECT s.score FROM evaluation_score s
                WHERE s.evaluation_id = e.id AND s.edition = e.edition AND s.indicator = 'satisfaction') AS satisfaction,
              (SELECT coalesce(jsonb_object_agg(v.code, v.score::text), '{}') FROM visit v
                WHERE v.plan_id = p.id AND v.concluded_on <= $1 AND v.score IS NOT NULL) AS "visitScores"
         FROM evaluation e JOIN evaluation_plan p ON p.id = e.plan_id
        WHERE e.kind = 'final' AND e.concluded_on <= $1
        ORDER BY p.organization_id, e.concluded_on, e.id`,
      [asOf],
    );
    const contractIds = rows.map(({ contractId }) => contractId);
    const kept = await this.punctuality.of(tx, contractIds, asOf);
    const supplements = await supplementSumsOn(tx, contractIds, asOf);
    const inputs = new Map<string, ProjectInput[]>();
    for (const row of rows) {
      const { contractId } = row;
      const input = inputOf(row, kept.get(contractId) ?? null, supplements.get(contractId) ?? 0n);
      inputs.set(row.organizationId, [...(inputs.get(row.organizationId) ?? []), input]);
    }
    return inputs;
  }
}

function inputOf(
  { points, visitScores, ...row }: ClosedProject,
  keptDays: KeptDays | null,
  supplements: Fen,
): ProjectInput {
  const scores = Object.fromEntries(Object.entries(visitScores).map(([code, score]) => [code, exact(score)]));
  const { total, missing } = effectiveness(points, scores);
  const { contractId, title, closedOn, score, grade, satisfaction } = row;
  return {
    ...{ contractId, title, closedOn, score, grade, satisfaction },
    amountFen: String(BigInt(row.priceFen) + supplements),
    supplementsFen: String(supplements),
    effectiveness: total === undefined ? null : toDecimal(total, 2),
    keptDays,
    missingVisits: missing,
  };
}
