import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { withdrawInvitations } from '../../tendering/index.js';
import { PartyStanding } from '../data/agreement-facts.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import { FrameworkCallOff } from '../data/framework-call-off.entity.js';
import { FrameworkParty } from '../data/framework-party.entity.js';
import { FrameworkTurn } from '../data/framework-turn.entity.js';
import { partyLifecycle } from '../domain/framework.lifecycles.js';
import { type RemovalGround, removalViolations } from '../domain/party-rules.js';
import { refuse } from '../domain/refusals.js';
import { PartyEnded } from '../events.js';
import { demandMaker } from '../policies.js';

/** Lets parties leave, and removes them (清退) with a public reason: from then on nothing is called off from them. */
@Injectable()
export class EndParty {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly standing: PartyStanding,
  ) {}

  /** A party leaves an open framework. RuleBroken (409) for a closed one, and while it owes an answer. */
  leave(actor: Actor, partyId: string, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { agreement, party } = await lockParty(tx, partyId);
      if (party.organizationId !== actor.unitId) throw new NotFound('framework_party');
      RuleBroken.conflictUnlessEmpty([
        ...(agreement.kind === 'open' ? [] : [refuse.closedIsNotLeft()]),
        ...((await isAsked(tx, partyId)) ? [refuse.partyOrdered()] : []),
      ]);
      await this.end(tx, actor, party, 'leave', { endReason: reason });
    });
  }

  /** The maker removes a party. RuleBroken (422) where what is known doesn't bear the ground out. */
  remove(actor: Actor, partyId: string, ground: RemovalGround, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { agreement, party } = await lockParty(tx, partyId);
      demandMaker(actor, agreement);
      const today = dayOf(now(tx));
      const refused = await tx.countBy(FrameworkTurn, { partyId, outcome: In(['refused', 'lapsed']) });
      const reasons = await this.standing.reasons(agreement, party.organizationId, today);
      const isEligible = reasons.length === 0;
      RuleBroken.unlessEmpty(
        removalViolations({ ground, refused, isEligible, isAsked: await isAsked(tx, partyId) }),
      );
      await this.end(tx, actor, party, 'remove', { endGround: ground, endReason: reason });
    });
  }

  private async end(
    tx: Tx,
    actor: Actor,
    party: FrameworkParty,
    step: 'leave' | 'remove',
    why: Partial<Pick<FrameworkParty, 'endGround' | 'endReason'>>,
  ): Promise<void> {
    const { id, agreementId, organizationId } = party;
    next(partyLifecycle, step, party.state);
    await save(tx, Object.assign(party, { endedOn: dayOf(now(tx)), ...why }));
    await advance(tx, party, partyLifecycle, step, actor);
    await withdrawInvitations(tx, agreementId, organizationId);
    await this.outbox.publish(tx, PartyEnded, { partyId: id });
  }
}

/** The agreement first, so that no order crosses. */
async function lockParty(
  tx: Tx,
  id: string,
): Promise<{ agreement: FrameworkAgreement; party: FrameworkParty }> {
  const known = await tx.findOneBy(FrameworkParty, { id });
  if (!known) throw new NotFound('framework_party');
  const agreement = await lock(tx, FrameworkAgreement, known.agreementId);
  return { agreement, party: await lock(tx, FrameworkParty, id) };
}

function isAsked(tx: Tx, partyId: string): Promise<boolean> {
  return tx.existsBy(FrameworkCallOff, { partyId, state: 'offered' });
}
