import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Outbox,
  Settings,
  type Tx,
  constraintMeans,
  create,
  now,
} from '../../platform/index.js';
import { Standing } from '../../registry/index.js';
import { type Day, addDays, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { lookAgain } from '../data/claim-assessments.js';
import { givePlace, lockOffered, settle } from '../data/claim-desk.js';
import { Claim } from '../data/claim.entity.js';
import { refuse } from '../domain/claim-refusals.js';
import { claimViolations } from '../domain/claim-rules.js';
import { claimLifecycle } from '../domain/claim.lifecycle.js';
import { ItemClaimed } from '../events.js';

constraintMeans('claim_one_running', () => refuse.claimedTwice({ pointer: '/itemId' }));

/** What a unit wants to do for an item. */
export interface ClaimWish {
  readonly itemId: string;
  readonly plan: string;
  readonly validFrom: Day;
  readonly validTo: Day;
  readonly contactFunction: string;
}

/** Claims an offered item; where the first comer gets it, at once. */
@Injectable()
export class ClaimItem {
  constructor(
    private readonly database: Database,
    private readonly standing: Standing,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** Its id. RuleBroken (422) with every reason; 409 when the offer is closed or its places are taken. */
  run(actor: Actor, wish: ClaimWish): Promise<string> {
    return this.database.transaction(async (tx) => {
      const file = await lockOffered(tx, wish.itemId);
      const { item, offer } = file;
      const today = dayOf(now(tx));
      const { communityId, streetId } = item;
      RuleBroken.unlessEmpty([
        ...claimViolations({
          ...{ ...wish, today, own: [communityId, streetId].includes(actor.unitId) },
          running: await hasRunning(tx, offer.id, actor.unitId),
        }),
        ...(await this.barred(actor, today)),
      ]);
      const { places, until } = offer;
      const taken = item.state !== 'offered' && today <= until;
      RuleBroken.conflictUnlessEmpty(taken ? [refuse.placesTaken({ params: { places } })] : []);
      RuleBroken.conflictUnlessEmpty(today > until ? [refuse.offerClosed({ pointer: '/itemId' })] : []);
      const claim = await create(tx, Claim, {
        ...{ ...wish, offerId: offer.id, communityId, streetId, claimantId: actor.unitId },
        ...{ claimedBy: actor.accountId, place: null, reason: null, state: claimLifecycle.initial },
      });
      if (offer.rule === 'first-come') {
        await givePlace(tx, { ...file, claim }, actor);
        const first = addDays(claim.validFrom, this.settings.claimAssessmentDays + 1);
        await lookAgain(tx, this.outbox, claim, first);
      }
      await settle(tx, file, actor);
      await this.outbox.publish(tx, ItemClaimed, { claimId: claim.id });
      return claim.id;
    });
  }

  /** A sanctioned or otherwise barred organization claims nothing; a member unit has no such record. */
  private async barred(actor: Actor, today: Day): Promise<Violation[]> {
    if (actor.role !== 'organization-lead') return [];
    return (await this.standing.of(actor.unitId, today)).reasons;
  }
}

async function hasRunning(tx: Tx, offerId: string, claimantId: string): Promise<boolean> {
  const claims = await tx.findBy(Claim, { offerId, claimantId });
  return claims.some(({ state }) => ['submitted', 'accepted', 'reported'].includes(state));
}
