import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { RuleBroken } from '../../shared/refused.js';
import { AcceptanceOpinion } from '../data/acceptance-opinion.entity.js';
import { Acceptance, type JudgedItem } from '../data/acceptance.entity.js';
import { demandPerforming, meetMilestone, milestonesOf } from '../data/contract-steps.js';
import type { Contract } from '../data/contract.entity.js';
import { dropOpenChanges } from '../data/drop-change.js';
import { lockBelow } from '../data/lock-below.js';
import { Milestone } from '../data/milestone.entity.js';
import { acceptedOnViolations } from '../domain/acceptance-moment.js';
import { type AcceptanceResult, acceptanceViolations } from '../domain/acceptance-rules.js';
import { acceptanceLifecycle } from '../domain/acceptance.lifecycle.js';
import { contractLifecycle } from '../domain/contract.lifecycle.js';
import { milestoneLifecycle } from '../domain/milestone.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { ServiceAccepted } from '../events.js';
import { demandStanding } from '../policies.js';

/** What was found, item by item, and what follows. */
export interface Conclusion {
  readonly items: readonly JudgedItem[];
  /** False sends the delivery back for rework. */
  readonly accepted: boolean;
  /** Today unless given. */
  readonly acceptedOn?: Day;
  readonly reason?: string;
}

/** Concludes an acceptance; accepting the final delivery ends the performance. */
@Injectable()
export class ConcludeAcceptance {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * RuleBroken (422) with every reason: no recipient's opinion (实施条例 art. 45), items unmet or missing, no reason for
   * sending it back, a day that can't be, concluded by whoever opened it. IllegalStep (409) when it is over.
   */
  async run(actor: Actor, acceptanceId: string, conclusion: Conclusion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: acceptance } = await lockBelow(tx, Acceptance, acceptanceId);
      demandStanding(actor, contract, ['buyer'], 'acceptance');
      next(acceptanceLifecycle, 'conclude', acceptance.state);
      demandPerforming(contract);
      const today = dayOf(now(tx));
      const { accepted, items, reason, acceptedOn = today } = conclusion;
      const result: AcceptanceResult = accepted ? 'accept' : 'return';
      const facts = { actor, contract, acceptance, conclusion, result, acceptedOn, today };
      RuleBroken.unlessEmpty(await violations(tx, facts));
      Object.assign(acceptance, { items, result, reason: reason ?? null, concludedBy: actor.accountId });
      await save(tx, Object.assign(acceptance, { acceptedOn: accepted ? acceptedOn : null }));
      await advance(tx, acceptance, acceptanceLifecycle, 'conclude', actor);
      await moveMilestone(tx, acceptance, result, actor);
      if (!accepted) return;
      await meetSupplements(tx, acceptance, acceptedOn, actor);
      const { stage } = acceptance;
      if (stage === 'final') await endPerformance(tx, contract, acceptedOn, actor);
      await this.outbox.publish(tx, ServiceAccepted, { contractId: contract.id, stage, acceptedOn });
    });
  }
}

async function violations(
  tx: Tx,
  facts: {
    actor: Actor;
    contract: Contract;
    acceptance: Acceptance;
    conclusion: Conclusion;
    result: AcceptanceResult;
    acceptedOn: Day;
    today: Day;
  },
) {
  const { actor, contract, acceptance, conclusion, result } = facts;
  const where = { acceptanceId: acceptance.id, respondent: 'recipient' as const };
  const recipientOpinions = await tx.countBy(AcceptanceOpinion, where);
  return [
    ...acceptanceViolations({
      result,
      items: conclusion.items.map(({ title, conforms }) => {
        return { reference: title, finding: conforms ? 'met' : 'not-met' };
      }),
      // Every item of a community's list is a service for its residents.
      publicService: true,
      // Whoever gave an opinion was invited, in the ledger or not.
      recipientsInvited: Math.max(acceptance.recipientsInvited, recipientOpinions),
      recipientOpinions,
      acceptorUnitIds: [actor.unitId],
      providerUnitId: contract.organizationId,
      reason: conclusion.reason,
    }),
    ...acceptedOnViolations(facts.acceptedOn, contract.signedOn ?? facts.today, facts.today),
    ...(actor.accountId === acceptance.openedBy ? [refuse.openerConcludes()] : []),
  ];
}

async function moveMilestone(
  tx: Tx,
  { milestoneId, acceptedOn }: Acceptance,
  result: AcceptanceResult,
  actor: Actor,
): Promise<void> {
  const milestone = await lock(tx, Milestone, milestoneId);
  if (acceptedOn) await save(tx, Object.assign(milestone, { reachedOn: acceptedOn }));
  await advance(tx, milestone, milestoneLifecycle, result, actor);
}

/** A supplement's instalments wait for the same delivery. */
async function meetSupplements(
  tx: Tx,
  { contractId, stage }: Acceptance,
  on: Day,
  actor: Actor,
): Promise<void> {
  const waiting = (await milestonesOf(tx, contractId)).filter((each) => {
    return each.stage === stage && each.changeId !== null && each.state === 'planned';
  });
  for (const milestone of waiting) await meetMilestone(tx, milestone, on, actor);
}

async function endPerformance(tx: Tx, contract: Contract, acceptedOn: Day, actor: Actor): Promise<void> {
  await save(tx, Object.assign(contract, { acceptedOn }));
  await advance(tx, contract, contractLifecycle, 'accept', actor);
  await dropOpenChanges(tx, contract.id, actor);
}
