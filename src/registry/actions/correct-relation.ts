import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, lock, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { Organization } from '../data/organization.entity.js';
import { Relation } from '../data/relation.entity.js';
import { refuseRelation } from '../domain/relation-refusals.js';
import { demandRegistrar } from '../policies.js';
import { endRelation } from './declare-relation.js';

/** Ends an organization's relations, and takes back what was recorded wrongly. */
@Injectable()
export class CorrectRelation {
  constructor(private readonly database: Database) {}

  /** Sets its last day; what was, still counts for three years. */
  async end(actor: Actor, organizationId: string, id: string, lastDay: Day): Promise<Relation> {
    return this.database.transaction(async (tx) =>
      endRelation(tx, await own(tx, actor, organizationId, id), lastDay),
    );
  }

  /** It counts for nothing any more; the row stays with the reason. */
  async void(actor: Actor, organizationId: string, id: string, reason: string): Promise<Relation> {
    return this.database.transaction(async (tx) => {
      const relation = await own(tx, actor, organizationId, id);
      RuleBroken.conflictUnlessEmpty(relation.voidReason === null ? [] : [refuseRelation.voided()]);
      relation.voidReason = reason;
      await save(tx, relation);
      return relation;
    });
  }
}

async function own(tx: Tx, actor: Actor, organizationId: string, id: string): Promise<Relation> {
  demandRegistrar(actor, await lock(tx, Organization, organizationId));
  const relation = await lock(tx, Relation, id);
  if (relation.toUnitId !== organizationId) throw new NotFound('relation');
  return relation;
}
