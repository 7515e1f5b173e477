import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, create, now, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { CallOffTender } from '../../tendering/index.js';
import type { StandingParty } from '../data/agreement-facts.js';
import { AnswerClock } from '../data/answer-clock.js';
import type { FrameworkCallOff } from '../data/framework-call-off.entity.js';
import { FrameworkTurn, type TurnOutcome } from '../data/framework-turn.entity.js';
import { type Outgoing, OutgoingOrders } from '../data/outgoing-orders.js';
import { amountOf, overItem, uncallable } from '../domain/call-off-rules.js';
import { callOffLifecycle } from '../domain/framework.lifecycles.js';
import { refuse } from '../domain/refusals.js';
import { nextTurn } from '../domain/rotation.js';
import { CallOffOffered } from '../events.js';

/** 二次竞价 is one only between two or more (DESIGN). */
const COMPETITORS = 2;

/**
 * Sends an order out: to the chosen party, to the one whose turn it is, or to all for a competition. The agreement is
 * locked meanwhile, so that two orders at once go to two different parties; everything is asked again on the day.
 */
@Injectable()
export class OfferCallOff {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clocks: AnswerClock,
    private readonly orders: OutgoingOrders,
    private readonly tenders: CallOffTender,
  ) {}

  /** Offers it to one party. RuleBroken (422) with everything against it today; Forbidden to the drafter. */
  offer(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      const { agreement, callOff, tenderId, today } = order;
      demandWay(callOff, false);
      next(callOffLifecycle, 'offer', callOff.state);
      const { party, round } =
        callOff.way === 'rotation' ? await turn(tx, order) : { party: chosen(order), round: null };
      const unitPriceFen = callOff.way === 'rotation' ? party.price : (callOff.unitPriceFen ?? party.price);
      const amount = amountOf(unitPriceFen, callOff.quantity);
      RuleBroken.unlessEmpty(overItem(amount, { ...ITEM, ceiling: order.ceiling }));
      await this.tenders.hold(tx, tenderId, amount);
      const answerBy = await this.clocks.start(tx, this.outbox, id);
      const offered = { partyId: party.partyId, unitPriceFen, offeredAt: now(tx), answerBy };
      await save(tx, Object.assign(callOff, offered));
      await advance(tx, callOff, callOffLifecycle, 'offer', actor);
      await record(tx, agreement.id, id, { partyId: party.partyId, round, outcome: 'offered', on: today });
      await this.outbox.publish(tx, CallOffOffered, { callOffId: id });
    });
  }

  /** Invites every party that may take part today, each up to its own price. RuleBroken (409) with fewer than two. */
  invite(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const order = await this.orders.lock(tx, actor, id);
      const { callOff, parties, tenderId } = order;
      demandWay(callOff, true);
      await advance(tx, callOff, callOffLifecycle, 'invite', actor);
      const fit = parties.filter((party) => uncallable(party).length === 0);
      const params = { min: COMPETITORS, count: fit.length };
      RuleBroken.conflictUnlessEmpty(
        fit.length < COMPETITORS ? [refuse.tooFewForCompetition({ params })] : [],
      );
      const ceilings = fit.map(
        ({ row, price }) => [row.organizationId, amountOf(price, callOff.quantity)] as const,
      );
      await this.tenders.invite(tx, actor, tenderId, new Map(ceilings));
    });
  }
}

function demandWay({ way }: FrameworkCallOff, invites: boolean): void {
  const fits = (way === 'second-competition') === invites;
  RuleBroken.conflictUnlessEmpty(fits ? [] : [refuse.offeredToOne()]);
}

const ITEM = { category: '', unit: '', quantity: '1' } as const;

function chosen({ callOff, parties }: Outgoing): StandingParty {
  const party = parties.find(({ partyId }) => partyId === callOff.partyId);
  if (!party) throw new NotFound('framework_party');
  return party;
}

/** Whose turn it is; those who can't be called today lose theirs, with the reasons on record. */
async function turn(
  tx: Tx,
  { agreement, callOff, parties, today }: Outgoing,
): Promise<{ party: StandingParty; round: number }> {
  const asked = await tx.findBy(FrameworkTurn, { callOffId: callOff.id });
  const hasRefused = (partyId: string) => asked.some((each) => each.partyId === partyId);
  const present = parties.filter(({ state }) => state === 'active');
  const { chosen: due, passed } = nextTurn(
    present.map(({ partyId, row, reasons }) => ({
      ...{ partyId, reasons, place: row.place, turns: row.turns, hasRefused: hasRefused(partyId) },
    })),
  );
  if (!due) throw new RuleBroken([refuse.nobodyCallable(), ...whyNobody(parties)], true);
  for (const { partyId, turns, reasons } of passed) {
    await take(tx, present, partyId);
    const on = today;
    await record(tx, agreement.id, callOff.id, { partyId, round: turns + 1, outcome: 'passed', on }, reasons);
  }
  return { party: await take(tx, present, due.partyId), round: due.turns + 1 };
}

function whyNobody(parties: readonly StandingParty[]): Violation[] {
  return parties.flatMap((party) => uncallable(party));
}

async function take(tx: Tx, present: readonly StandingParty[], partyId: string): Promise<StandingParty> {
  const party = present.find((each) => each.partyId === partyId);
  if (!party) throw new Error('whose turn it is is a party');
  await save(tx, Object.assign(party.row, { turns: party.row.turns + 1 }));
  return party;
}

async function record(
  tx: Tx,
  agreementId: string,
  callOffId: string,
  { partyId, round, outcome, on }: { partyId: string; round: number | null; outcome: TurnOutcome; on: Day },
  why: readonly Violation[] = [],
): Promise<void> {
  const reasons = why.map(({ code, params }) => ({ code, params: params && { ...params } }));
  const turn = { agreementId, callOffId, partyId, round, outcome, happenedOn: on, reason: null, reasons };
  await create(tx, FrameworkTurn, turn);
}
