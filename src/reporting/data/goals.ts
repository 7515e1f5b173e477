import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, type Tx, isOverseer, keysetPage } from '../../platform/index.js';
import { type Exact, toDecimal } from '../../shared/exact.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type ProjectProgress, goalProgress, itemProgress } from '../domain/report-rules.js';
import { AnnualGoal } from './reporting.entity.js';

/** The community and year of an item that lies below both units; null for every other. */
export async function goalItem(
  tx: Tx,
  itemId: string,
  [one, other]: readonly [unitId: string, unitId: string],
): Promise<{ readonly communityId: string; readonly year: number } | null> {
  const [item]: { communityId: string; year: number }[] = await tx.query(
    `SELECT i.community_id AS "communityId", l.year FROM service_item i JOIN service_list l ON l.id = i.list_id
      WHERE i.id = $1 AND i.community_id IN (SELECT unit_subtree($2)) AND i.community_id IN (SELECT unit_subtree($3))`,
    [itemId, one, other],
  );
  return item ?? null;
}

/** A project of a goal's item. */
export interface GoalProject extends ProjectProgress {
  readonly contractId: string;
  readonly title: string;
  readonly organizationId: string;
}

/** An item of a goal, with the projects that carry it out. */
export interface GoalBranch {
  readonly itemId: string;
  readonly title: string;
  readonly communityId: string;
  readonly state: string;
  readonly projects: readonly GoalProject[];
  /** Percent, two decimals. */
  readonly progress: string;
}

/** A goal with everything that serves it. */
export interface GoalTree {
  readonly goal: AnnualGoal;
  readonly items: readonly GoalBranch[];
  /** Percent, two decimals; null without items. */
  readonly progress: string | null;
}

interface ItemRow {
  readonly itemId: string;
  readonly title: string;
  readonly communityId: string;
  readonly state: string;
  readonly projects: GoalProject[];
}

/** Reads of goals: of the caller's unit, of those below it and of those above it; overseers all. */
@Injectable()
export class Goals {
  constructor(private readonly database: Database) {}

  /** A page, newest first; of one year when asked. */
  page(actor: Actor, request: PageRequest, year: number | undefined): Promise<Page<AnnualGoal>> {
    const query = this.visible(actor);
    if (year !== undefined) query.andWhere('goal.year = :year', { year });
    return keysetPage(query, request);
  }

  /** Goal → item → project, with how far each is. NotFound (404). What is not published yet is shown to its own units only. */
  async tree(actor: Actor, id: string): Promise<GoalTree> {
    const goal = await this.visible(actor).andWhere('goal.id = :id', { id }).getOne();
    if (!goal) throw new NotFound('annual_goal');
    const rows: ItemRow[] = await this.database.reader.query(
      `SELECT i.id AS "itemId", i.title, i.community_id AS "communityId", i.state,
              coalesce((SELECT jsonb_agg(jsonb_build_object('contractId', k.id, 'title', k.title, 'state', k.state,
                        'organizationId', k.organization_id,
                        'met', (SELECT count(*) FROM milestone m WHERE m.contract_id = k.id AND m.change_id IS NULL AND m.state IN ('met', 'accepted')),
                        'milestones', (SELECT count(*) FROM milestone m WHERE m.contract_id = k.id AND m.change_id IS NULL AND m.state <> 'cancelled'))
                        ORDER BY k.id)
                 FROM contract k WHERE k.item_id = i.id AND k.state <> 'cancelled' AND k.terminated_on IS NULL), '[]') AS projects
         FROM goal_item g JOIN service_item i ON i.id = g.item_id
        WHERE g.goal_id = $1 AND ($2 OR i.published_at IS NOT NULL OR i.community_id IN (SELECT unit_subtree($3)))
        ORDER BY i.title, i.id LIMIT 1000`,
      [id, isOverseer(actor), actor.unitId],
    );
    const exact: Exact[] = rows.map(({ state, projects }) => itemProgress(state, projects));
    const all = goalProgress(exact);
    const items = rows.map((row, at) => ({
      ...row,
      progress: toDecimal(exact[at] ?? itemProgress('', []), 2),
    }));
    return { goal, items, progress: all && toDecimal(all, 2) };
  }

  private visible({ role, unitId }: Actor): SelectQueryBuilder<AnnualGoal> {
    return this.database.reader
      .createQueryBuilder(AnnualGoal, 'goal')
      .where(
        `(:all OR goal.unitId IN (SELECT unit_subtree(:unitId)) OR :unitId IN (SELECT unit_subtree(goal.unitId)))`,
        { all: isOverseer({ role }), unitId },
      );
  }
}
