import { type Actor, MoneyView, ViolationView, violationViews } from '../../platform/index.js';
import type { CallOffFile } from '../data/call-offs.js';
import type { FrameworkTurn } from '../data/framework-turn.entity.js';
import { amountOf } from '../domain/call-off-rules.js';
import { callOffActions } from '../policies.js';

/** How many of the people served chose a party. */
export class ChoiceCountView {
  partyId: string;
  count: number;
}

/** What became of an order at a party, or of a turn that passed it by. */
export class FrameworkTurnView {
  partyId: string;
  /** Which of the party's turns; null for a direct choice. */
  round: number | null;
  /** `offered`, `accepted`, `refused`, `lapsed`, `passed`. @example refused */
  outcome: string;
  reason: string | null;
  /** What kept it from being called. */
  reasons: ViolationView[];
  happenedOn: string;

  static of({ partyId, round, outcome, reason, reasons, happenedOn }: FrameworkTurn): FrameworkTurnView {
    return { partyId, round, outcome, reason, happenedOn, reasons: violationViews(reasons) };
  }
}

/** An order under a framework (第二阶段). Award and contract come from its tender. */
export class CallOffView {
  id: string;
  version: number;
  /** @example offered */
  state: string;
  actions: string[];
  agreementId: string;
  /** Null once it is dropped. */
  tenderId: string | null;
  ordererId: string;
  itemId: string;
  /** @example rotation */
  way: string;
  /** Whom it is offered to. */
  partyId: string | null;
  unitPrice: MoneyView | null;
  /** That of the item. @example 4800 */
  quantity: string;
  /** What it comes to; null until a party is found. */
  amount: MoneyView | null;
  reason: string | null;
  choices: ChoiceCountView[] | null;
  deadline: string | null;
  /** Last day for the party's answer. */
  answerBy: string | null;
  turns: FrameworkTurnView[];

  static of({ callOff, turns, organizationId }: CallOffFile, actor: Actor): CallOffView {
    const { id, version, state, agreementId, tenderId, ordererId, itemId, way, partyId } = callOff;
    const { quantity, reason, choices, deadlineOn, answerBy, unitPriceFen: price } = callOff;
    return {
      ...{ id, version, state, agreementId, tenderId, ordererId, itemId, way, partyId, quantity, reason },
      actions: callOffActions(actor, callOff, organizationId),
      unitPrice: price === null ? null : MoneyView.of(price),
      amount: price === null ? null : MoneyView.of(amountOf(price, quantity)),
      choices: choices?.map(({ partyId: chosen, count }) => ({ partyId: chosen, count })) ?? null,
      ...{ deadline: deadlineOn, answerBy },
      turns: turns.map((turn) => FrameworkTurnView.of(turn)),
    };
  }
}

/** Orders, newest first. */
export class CallOffListView {
  items: CallOffView[];
  next: string | null;
}
