import { Injectable } from '@nestjs/common';
import { giveBack } from '../../catalogue/index.js';
import {
  type Actor,
  Database,
  type Doer,
  Outbox,
  type Tx,
  advance,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { CallOffTender } from '../../tendering/index.js';
import { PartyStanding } from '../data/agreement-facts.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import { FrameworkCallOff } from '../data/framework-call-off.entity.js';
import { FrameworkParty } from '../data/framework-party.entity.js';
import { FrameworkTurn } from '../data/framework-turn.entity.js';
import { amountOf } from '../domain/call-off-rules.js';
import { callOffLifecycle } from '../domain/framework.lifecycles.js';
import { refuse } from '../domain/refusals.js';
import { CallOffAnswered } from '../events.js';

/** A party's answer to an order: its acceptance is the purchase's only bid, a refusal is on record and costs its turn. */
@Injectable()
export class AnswerCallOff {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly standing: PartyStanding,
    private readonly tenders: CallOffTender,
  ) {}

  /** RuleBroken: 409 after the last day, 422 for who may take part in no purchase today. */
  accept(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { agreement, callOff, party } = await this.own(tx, actor, id);
      const { tenderId, unitPriceFen, quantity, draftedBy } = callOff;
      await advance(tx, callOff, callOffLifecycle, 'accept', actor);
      demandInTime(tx, callOff);
      const { organizationId } = party;
      const reasons = await this.standing.reasons(agreement, organizationId, dayOf(now(tx)));
      RuleBroken.unlessEmpty(reasons);
      if (!tenderId || unitPriceFen === null) throw new Error('an offered order has its tender and price');
      const price = amountOf(unitPriceFen, quantity);
      await this.tenders.take(tx, actor, tenderId, { organizationId, price, preparedBy: draftedBy });
      await answered(tx, this.outbox, callOff, 'accepted', null);
    });
  }

  /** RuleBroken (409) after the last day: silence is a refusal already. */
  refuse(actor: Actor, id: string, reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { callOff } = await this.own(tx, actor, id);
      next(callOffLifecycle, 'refuse', callOff.state);
      demandInTime(tx, callOff);
      await takeBack(tx, this.outbox, callOff, { step: 'refuse', reason }, actor);
    });
  }

  private async own(
    tx: Tx,
    actor: Actor,
    id: string,
  ): Promise<{ agreement: FrameworkAgreement; callOff: FrameworkCallOff; party: FrameworkParty }> {
    const known = await tx.findOneBy(FrameworkCallOff, { id });
    const party = known?.partyId ? await tx.findOneBy(FrameworkParty, { id: known.partyId }) : null;
    if (!known || party?.organizationId !== actor.unitId) throw new NotFound('framework_call_off');
    const agreement = await lock(tx, FrameworkAgreement, known.agreementId);
    const callOff = await lock(tx, FrameworkCallOff, id);
    if (callOff.partyId !== party.id) throw new NotFound('framework_call_off');
    return { agreement, callOff, party };
  }
}

/** An offered order goes back to its street, by a refusal or by silence; the item is free, the turn is gone. */
export async function takeBack(
  tx: Tx,
  outbox: Outbox,
  callOff: FrameworkCallOff,
  { step, reason }: { step: 'refuse' | 'lapse'; reason: string | null },
  doer: Doer,
): Promise<void> {
  await advance(tx, callOff, callOffLifecycle, step, doer);
  await giveBack(tx, callOff.itemId);
  await answered(tx, outbox, callOff, step === 'refuse' ? 'refused' : 'lapsed', reason);
}

async function answered(
  tx: Tx,
  outbox: Outbox,
  { id: callOffId, partyId }: FrameworkCallOff,
  outcome: 'accepted' | 'refused' | 'lapsed',
  reason: string | null,
): Promise<void> {
  const [turn] = await tx.find(FrameworkTurn, {
    where: { callOffId, partyId: partyId ?? '', outcome: 'offered' },
    order: { id: 'DESC' },
    take: 1,
  });
  if (!turn) throw new Error('an offered order has its turn');
  await save(tx, Object.assign(turn, { outcome, reason }));
  await outbox.publish(tx, CallOffAnswered, { callOffId, turnId: turn.id });
}

/** The last day counts by rule, whether or not its message has come. */
function demandInTime(tx: Tx, { answerBy }: FrameworkCallOff): void {
  const isLate = answerBy !== null && dayOf(now(tx)) > answerBy;
  RuleBroken.conflictUnlessEmpty(isLate ? [refuse.answerTooLate({ params: { until: answerBy } })] : []);
}
