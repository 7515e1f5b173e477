import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, type Tx, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { AssignedTaskState } from '../domain/assigned-task.lifecycle.js';
import { seesAllTasks } from '../task-policies.js';
import { AssignedTask } from './assigned-task.entity.js';

/** Narrows the tasks; everything given has to hold. */
export interface TaskFilter {
  readonly communityId?: string;
  readonly departmentId?: string;
  readonly state?: AssignedTaskState;
}

/** Inspections of a community in a year by tasks that were let in; the community is locked, so that two admissions count each other. */
export async function inspectionsUsed(tx: Tx, communityId: string, year: number): Promise<number> {
  await tx.query('SELECT 1 FROM unit WHERE id = $1 FOR NO KEY UPDATE', [communityId]);
  const [row]: { used: number }[] = await tx.query(
    `SELECT coalesce(sum(inspections), 0)::int AS used FROM assigned_task
      WHERE community_id = $1 AND state IN ('admitted', 'done') AND extract(year FROM valid_from) = $2`,
    [communityId, year],
  );
  return row?.used ?? 0;
}

/** Reads of assigned tasks: overseers all, everybody else those of the own department, street or community. */
@Injectable()
export class AssignedTasks {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest, filter: TaskFilter): Promise<Page<AssignedTask>> {
    const query = this.visible(actor);
    for (const [name, value] of Object.entries(filter) as [keyof TaskFilter, string | undefined][]) {
      if (value) query.andWhere(`task.${name} = :${name}`, { [name]: value });
    }
    return keysetPage(query, request);
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async one(actor: Actor, id: string): Promise<AssignedTask> {
    const found = await this.visible(actor).andWhere('task.id = :id', { id }).getOne();
    if (!found) throw new NotFound('assigned_task');
    return found;
  }

  private visible(actor: Actor): SelectQueryBuilder<AssignedTask> {
    const query = this.database.reader.createQueryBuilder(AssignedTask, 'task').where('TRUE');
    if (seesAllTasks(actor)) return query;
    const { unitId } = actor;
    return query.andWhere(':unitId IN (task.departmentId, task.communityId, task.streetId)', { unitId });
  }
}
