import { Injectable } from '@nestjs/common';
import { type Actor, Database, constraintMeans, create, lock } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { AcceptanceMember } from '../data/acceptance-panel.entity.js';
import { Acceptance } from '../data/acceptance.entity.js';
import { demandPerforming, milestonesOf } from '../data/contract-steps.js';
import { Contract } from '../data/contract.entity.js';
import { PanelSeats } from '../data/panel-seats.js';
import { ServiceRecipient } from '../data/service-recipient.entity.js';
import { deliveryOf, openingViolations } from '../domain/acceptance-moment.js';
import { acceptanceLifecycle } from '../domain/acceptance.lifecycle.js';
import { refuseAll } from '../domain/conflicts.js';
import type { AcceptanceStage } from '../domain/milestone-plan.js';
import { refuse } from '../domain/refusals.js';
import { demandStanding } from '../policies.js';

constraintMeans('one_open_acceptance', () => refuse.acceptanceOpenAlready());

/** Opens the acceptance of a delivery that was handed in, and invites every consented recipient of the ledger. */
@Injectable()
export class OpenAcceptance {
  constructor(
    private readonly database: Database,
    private readonly panels: PanelSeats,
  ) {}

  /**
   * The new acceptance's id. RuleBroken (409): the contract is not performed, the delivery not handed in, an earlier one
   * not accepted, an acceptance under way; (422): the contract has no such stage, a panel is needed or can't be this one.
   */
  run(actor: Actor, contractId: string, stage: AcceptanceStage, panel: readonly string[]): Promise<string> {
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['buyer'], 'contract');
      demandPerforming(contract);
      const milestones = await milestonesOf(tx, contractId);
      const delivery = deliveryOf(milestones, stage);
      if (!delivery) throw new RuleBroken([refuse.stageNotAgreed({ pointer: '/stage' })]);
      const { seats, violations } = await this.panels.of(tx, contract, panel);
      refuseAll([...openingViolations(delivery, milestones), ...violations]);
      const { id } = await create(tx, Acceptance, {
        ...{ contractId, stage, milestoneId: delivery.id, state: acceptanceLifecycle.initial },
        recipientsInvited: await tx.countBy(ServiceRecipient, { contractId, consented: true }),
        openedBy: actor.accountId,
        ...{ items: [], result: null, reason: null, acceptedOn: null, concludedBy: null, reworkBy: null },
        ...{ findings: null, findingsSha256: null, publishBy: null, publishedOn: null },
      });
      for (const seat of seats) await create(tx, AcceptanceMember, { acceptanceId: id, ...seat });
      return id;
    });
  }
}
