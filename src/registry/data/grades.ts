import { type EntityManager, In } from 'typeorm';
import type { Day } from '../../shared/days.js';
import { type EvaluationGrade, isValidOn } from '../domain/credentials.js';
import { Credential } from './credential.entity.js';

/** The evaluation grades (社会组织评估等级) valid on a day, by organization; who has none is left out. */
export async function gradesOn(
  db: EntityManager,
  organizationIds: readonly string[],
  on: Day,
): Promise<Map<string, EvaluationGrade>> {
  const order = { id: 'ASC' } as const;
  const where = { organizationId: In([...organizationIds]), kind: 'evaluation-grade' as const };
  const found = await db.find(Credential, { where, order });
  const grades = new Map<string, EvaluationGrade>();
  for (const paper of found.filter((each) => isValidOn(each, on)))
    if (paper.grade) grades.set(paper.organizationId, paper.grade);
  return grades;
}
