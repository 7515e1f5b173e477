import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ownsFund, reserveByPlan, reserveFor } from '../../funding/index.js';
import {
  type Actor,
  Database,
  type Tx,
  advance,
  constraintMeans,
  create,
  save,
} from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { Admission } from '../data/admission.entity.js';
import { lockItem } from '../data/lock-list.js';
import { keepRevised, toReserve } from '../data/revision.js';
import type { ServiceItem } from '../data/service-item.entity.js';
import { ServiceList } from '../data/service-list.entity.js';
import { type AdmissionFacts, admissionViolations } from '../domain/admission-rules.js';
import { refuse } from '../domain/refusals.js';
import { serviceItemLifecycle } from '../domain/service-item.lifecycle.js';
import { demandOtherThanDrafter, demandSide } from '../policies.js';

constraintMeans('admission_one_per_item', refuse.itemDecided);

/** Lets an item into the community with its money, or refuses it with a reason (准入, 费随事转). */
@Injectable()
export class DecideAdmission {
  constructor(private readonly database: Database) {}

  /**
   * The decision's id. RuleBroken (422): no fund or plan of the street, one that may not pay this or has
   * too little; no reason for a refusal.
   */
  run(actor: Actor, itemId: string, facts: AdmissionFacts): Promise<string> {
    return this.database.transaction(async (tx) => {
      const item = await lockItem(tx, itemId);
      demandSide(actor, item, 'street', 'service_item');
      demandOtherThanDrafter(actor, item);
      // What was decided before says so, before anything is said about the decision.
      next(serviceItemLifecycle, facts.decision, item.state);
      RuleBroken.unlessEmpty(admissionViolations(facts, item.kind));
      const id = uuid();
      const money = facts.decision === 'admit' ? await this.fund(tx, item, facts, id) : {};
      await advance(tx, item, serviceItemLifecycle, facts.decision, actor);
      if (facts.decision === 'refuse' && item.revisesId) await keepRevised(tx, item.revisesId, actor);
      const { communityId, streetId } = item;
      const { decision, reason = null } = facts;
      const decidedBy = actor.accountId;
      await create(tx, Admission, {
        id,
        itemId,
        communityId,
        streetId,
        decidedBy,
        decision,
        reason,
        ...money,
      });
      return id;
    });
  }

  private async fund(tx: Tx, item: ServiceItem, { fundId, planId }: AdmissionFacts, admissionId: string) {
    if (item.kind === 'claim') return {};
    const { ceilingFen: amount, category, streetId: unitId } = item;
    if (amount === null || !category) throw new Error(`submitted item ${item.id} has gaps`);
    const { year } = await tx.findOneByOrFail(ServiceList, { id: item.listId });
    const reference = { type: 'service-item', id: item.id };
    const cause = { type: 'admission', id: admissionId };
    const planned = { unitId, use: { category, year }, amount, reference, cause };
    const first = planId
      ? await reserveByPlan(tx, planId, { ...planned, pointer: '/planId' })
      : await reserveInFund(tx, fundId ?? '', {
          ...planned,
          amount: await toReserve(tx, item, fundId ?? '', amount),
        });
    await save(tx, Object.assign(item, { fundId: first }));
    return { fundId: first, planId: planId ?? null, amountFen: amount };
  }
}

async function reserveInFund(
  tx: Tx,
  fundId: string,
  { unitId, ...planned }: Omit<Parameters<typeof reserveByPlan>[2], 'pointer'>,
): Promise<string> {
  const pointer = '/fundId';
  if (!(await ownsFund(tx, unitId, fundId))) throw new RuleBroken([refuse.fundUnknown({ pointer })]);
  await reserveFor(tx, { ...planned, fundId, pointer });
  return fundId;
}
