import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, type Tx, create, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { endMembershipsAfter, endUnitsBelow } from '../data/unit-endings.js';
import { factsOf } from '../data/unit-facts.js';
import { UnitReorganization } from '../data/unit-reorganization.entity.js';
import { Unit } from '../data/unit.entity.js';
import {
  type ReorganizationKind,
  lastDayOf,
  reorganizationViolations,
} from '../domain/reorganization-rules.js';
import { unitViolations } from '../domain/unit-rules.js';
import { oneByOne } from '../../shared/one-by-one.js';

/** A split or a merger to record. */
export interface Reorganization {
  readonly kind: ReorganizationKind;
  readonly predecessorIds: readonly string[];
  readonly successors: readonly { readonly name: string; readonly placeId?: string | null }[];
  /** First day of the successors. */
  readonly effectiveOn: Day;
  readonly document: string;
}

/**
 * Splits a community or merges several, in one act: the successors begin on a day, the predecessors, their bodies and
 * their memberships end on the day before. The old ones stay readable and name what came of them; who had a role there
 * is listed, to be proposed anew.
 */
@Injectable()
export class ReorganizeCommunities {
  constructor(private readonly database: Database) {}

  /** Its id. RuleBroken (422) with every reason. */
  run(actor: Actor, wish: Reorganization): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { kind, effectiveOn, document, predecessorIds } = wish;
      const predecessors = await lockAll(tx, predecessorIds);
      RuleBroken.unlessEmpty(
        reorganizationViolations({
          ...{ kind, effectiveOn, predecessors },
          today: dayOf(now(tx)),
          named: new Set(predecessorIds).size,
          successors: wish.successors.map(({ name }) => name),
        }),
      );
      for (const unit of predecessors) await this.end(tx, actor, unit, lastDayOf(effectiveOn));
      const successors = await makeSuccessors(tx, wish, predecessors[0]?.parentId ?? null);
      const made = { kind, effectiveOn, document, decidedBy: actor.accountId };
      const { id } = await create(tx, UnitReorganization, made);
      await link(tx, id, predecessors, successors);
      return id;
    });
  }

  private async end(tx: Tx, actor: Actor, unit: Unit, lastDay: Day): Promise<void> {
    await endMembershipsAfter(tx, actor, unit.id, lastDay);
    await endUnitsBelow(tx, unit.id, lastDay);
    await save(tx, Object.assign(unit, { validTo: lastDay }));
  }
}

function lockAll(tx: Tx, ids: readonly string[]): Promise<Unit[]> {
  const where = { id: In([...ids]) };
  return tx.find(Unit, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
}

async function makeSuccessors(
  tx: Tx,
  { successors, effectiveOn }: Reorganization,
  parentId: string | null,
): Promise<Unit[]> {
  const drafts = successors.map(({ name, placeId = null }) => ({
    ...{ kind: 'community' as const, name, parentId, placeId, stationId: null },
    ...{ validFrom: effectiveOn, validTo: null },
  }));
  const reasons = await oneByOne(drafts, async (draft, at) =>
    unitViolations(await factsOf(tx, draft)).map((reason) => ({
      ...reason,
      pointer: `/successors/${at}${reason.pointer ?? ''}`,
    })),
  );
  RuleBroken.unlessEmpty(reasons.flat());
  const made: Unit[] = [];
  for (const draft of drafts) made.push(await create(tx, Unit, draft));
  return made;
}

async function link(tx: Tx, id: string, before: readonly Unit[], after: readonly Unit[]): Promise<void> {
  await tx.query(
    `INSERT INTO unit_succession (reorganization_id, predecessor_id, successor_id)
     SELECT $1, p, s FROM unnest($2::uuid[]) p CROSS JOIN unnest($3::uuid[]) s`,
    [id, before.map((unit) => unit.id), after.map((unit) => unit.id)],
  );
}
