import { Injectable } from '@nestjs/common';
import { type ItemSummary, Items } from '../../catalogue/index.js';
import {
  type Actor,
  Database,
  type Tx,
  advance,
  create,
  lock,
  lockShared,
  now,
} from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import {
  type AwardTest,
  CallOffTender,
  type Factor,
  type Instalment,
  type VisitTemplate,
} from '../../tendering/index.js';
import { PartyStanding, agreementFacts, itemFacts } from '../data/agreement-facts.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import { FrameworkCallOff } from '../data/framework-call-off.entity.js';
import { type CallOffWish, type PartyFacts, amountOf, callOffViolations } from '../domain/call-off-rules.js';
import { callOffLifecycle } from '../domain/framework.lifecycles.js';

/** An order to be drafted. */
export interface CallOffDraft extends CallOffWish {
  readonly agreementId: string;
  readonly itemId: string;
  readonly title: string;
  readonly instalments: readonly Instalment[];
  readonly returnVisitTemplate: VisitTemplate;
  readonly serviceFrom: Day;
  /** Inclusive. */
  readonly serviceTo: Day;
  /** Of a competition. */
  readonly awardTest: AwardTest | null;
  readonly criteria: readonly Factor[];
}

/** Drafts orders under a framework (第二阶段), and drops them. */
@Injectable()
export class DraftCallOff {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
    private readonly standing: PartyStanding,
    private readonly tenders: CallOffTender,
  ) {}

  /** Its id. RuleBroken (422) with everything against it on this day; NotFound for another street's item. */
  run(actor: Actor, draft: CallOffDraft): Promise<string> {
    return this.database.transaction(async (tx) => {
      const agreement = await lockShared(tx, FrameworkAgreement, draft.agreementId);
      if (agreement.state === 'drafted') throw new NotFound('framework_agreement');
      const item = await this.item(actor, draft.itemId);
      const today = dayOf(now(tx));
      const parties = await this.standing.parties(tx, agreement, today);
      const facts = { agreement: agreementFacts(agreement), item: itemFacts(item), parties };
      RuleBroken.unlessEmpty(callOffViolations({ ...facts, today, ordererId: actor.unitId, wish: draft }));
      const quantity = facts.item.quantity;
      const tenderId = await this.tenders.draft(tx, actor, {
        ...termsOf(agreement, draft, item),
        amount: capped(dearest(draft, parties, quantity), item.ceilingFen ?? 0n),
      });
      return this.write(tx, actor, draft, { tenderId, quantity, parties });
    });
  }

  /** Drops an order that nobody holds. NotFound for another street's; IllegalStep (409) once it is accepted. */
  drop(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const callOff = await lock(tx, FrameworkCallOff, id);
      if (callOff.ordererId !== actor.unitId) throw new NotFound('framework_call_off');
      const { tenderId } = callOff;
      await advance(tx, callOff, callOffLifecycle, 'drop', actor);
      if (tenderId) await this.tenders.discard(tx, tenderId);
    });
  }

  private async item(actor: Actor, itemId: string): Promise<ItemSummary> {
    const item = (await this.items.byIds([itemId])).get(itemId);
    if (item?.streetId !== actor.unitId || !item.fundId) throw new NotFound('service_item');
    return item;
  }

  private async write(
    tx: Tx,
    actor: Actor,
    draft: CallOffDraft,
    { tenderId, quantity, parties }: { tenderId: string; quantity: string; parties: readonly PartyFacts[] },
  ): Promise<string> {
    const { agreementId, itemId, way, partyId, reason, choices, deadlineOn } = draft;
    const own = parties.find((party) => party.partyId === partyId)?.price ?? null;
    const { id } = await create(tx, FrameworkCallOff, {
      ...{ agreementId, itemId, way, partyId, reason, deadlineOn, tenderId, quantity },
      ...{ choices: choices && [...choices], unitPriceFen: draft.unitPrice ?? own },
      ...{ ordererId: actor.unitId, draftedBy: actor.accountId, offeredAt: null, answerBy: null },
      state: callOffLifecycle.initial,
    });
    return id;
  }
}

/** The most that an order can cost: at the wanted price, else at the highest of the parties. */
function dearest({ unitPrice, partyId }: CallOffWish, parties: readonly PartyFacts[], quantity: string): Fen {
  const among = partyId ? parties.filter((party) => party.partyId === partyId) : parties;
  const prices = among.filter(({ state }) => state === 'active').map(({ price }) => unitPrice ?? price);
  const highest = prices.reduce((most, price) => (price > most ? price : most), 1n);
  const amount = amountOf(highest, quantity);
  return amount > 0n ? amount : 1n;
}

function capped(amount: Fen, ceiling: Fen): Fen {
  return ceiling > 0n && amount > ceiling ? ceiling : amount;
}

function termsOf(agreement: FrameworkAgreement, draft: CallOffDraft, item: ItemSummary) {
  const { title, instalments, returnVisitTemplate, serviceFrom, serviceTo, deadlineOn } = draft;
  const reason = `框架协议“${agreement.title}”第二阶段`;
  return {
    ...{ agreementId: agreement.id, item, title, instalments, returnVisitTemplate, serviceFrom, serviceTo },
    ...{
      requiredProofs: agreement.requiredProofs,
      reason: draft.reason ? `${reason}：${draft.reason}` : reason,
    },
    competition: deadlineOn && {
      ...{
        deadlineOn,
        criteria: draft.criteria,
        awardTest: draft.awardTest ?? ('lowest-single-price' as const),
      },
    },
  };
}
