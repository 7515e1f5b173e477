import type { Tx } from '../../platform/index.js';
import { exact, mean } from '../../shared/exact.js';
import { countedPoints, effectiveness } from '../domain/effectiveness.js';
import type { KindScore } from '../domain/judgement.js';
import type { JudgeKind, OpinionKind } from '../domain/judges.js';
import type { VisitPoint } from '../domain/visit-points.js';

type Found = Partial<Record<JudgeKind, KindScore>>;

/** What everybody but the evaluation body has found by now: opinions, and the recipients asked on return visits. */
export async function judgesFound(tx: Tx, evaluationId: string, planId: string): Promise<Found> {
  const recipients = await recipientsFound(tx, planId);
  return { ...(await opinionsFound(tx, evaluationId)), ...(recipients && { recipients }) };
}

async function opinionsFound(tx: Tx, evaluationId: string): Promise<Found> {
  const rows: { kind: OpinionKind; scores: string[]; heard: number }[] = await tx.query(
    `SELECT kind, array_agg(score::text ORDER BY id) AS scores, sum(heard)::int AS heard
       FROM evaluation_opinion WHERE evaluation_id = $1 GROUP BY kind`,
    [evaluationId],
  );
  return Object.fromEntries(
    rows.map(({ kind, scores, heard }) => [kind, { score: mean(scores.map((each) => exact(each))), heard }]),
  );
}

/** The effectiveness over the visits that have a score, from their published figures. */
async function recipientsFound(tx: Tx, planId: string): Promise<KindScore | undefined> {
  const rows: { points: VisitPoint[]; code: string; score: string; valid: number }[] = await tx.query(
    `SELECT p.points, v.code, v.score::text AS score, (v.result ->> 'valid')::int AS valid
       FROM visit v JOIN evaluation_plan p ON p.id = v.plan_id
      WHERE v.plan_id = $1 AND v.state = 'concluded' AND v.score IS NOT NULL`,
    [planId],
  );
  const points = countedPoints(rows[0]?.points ?? []);
  // Whoever was asked on a visit that has no weight, during delivery or after a complaint, stands behind no score here.
  const counted = rows.filter(({ code }) => points.some((point) => point.code === code));
  const scores = Object.fromEntries(counted.map(({ code, score }) => [code, exact(score)]));
  const { total } = effectiveness(points, scores);
  return total && { score: total, heard: counted.reduce((all, { valid }) => all + valid, 0) };
}
