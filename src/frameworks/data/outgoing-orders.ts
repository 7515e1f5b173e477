import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { type Actor, type Tx, lock, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { callOffViolations } from '../domain/call-off-rules.js';
import { refuse } from '../domain/refusals.js';
import { PartyStanding, type StandingParty, agreementFacts, itemFacts } from './agreement-facts.js';
import { FrameworkAgreement } from './framework-agreement.entity.js';
import { FrameworkCallOff } from './framework-call-off.entity.js';

/** An order on its way out, under its locked agreement. */
export interface Outgoing {
  readonly agreement: FrameworkAgreement;
  readonly callOff: FrameworkCallOff;
  readonly tenderId: string;
  readonly parties: readonly StandingParty[];
  readonly today: Day;
  readonly ceiling: Fen;
}

/** Asks everything about an order once more, on the day on which it goes out. */
@Injectable()
export class OutgoingOrders {
  constructor(
    private readonly items: Items,
    private readonly standing: PartyStanding,
  ) {}

  /** Locks agreement, then order. NotFound for another street's; Forbidden to the drafter; RuleBroken (422) with every reason. */
  async lock(tx: Tx, actor: Actor, id: string): Promise<Outgoing> {
    const known = await tx.findOneBy(FrameworkCallOff, { id });
    if (known?.ordererId !== actor.unitId) throw new NotFound('framework_call_off');
    const agreement = await lock(tx, FrameworkAgreement, known.agreementId);
    const callOff = await lock(tx, FrameworkCallOff, id);
    if (callOff.draftedBy === actor.accountId) throw new Forbidden([refuse.drafterSends()]);
    const { tenderId, itemId, way, partyId, unitPriceFen: unitPrice, reason, choices, deadlineOn } = callOff;
    const item = (await this.items.byIds([itemId])).get(itemId);
    if (!item || !tenderId) throw new NotFound('service_item');
    const today = dayOf(now(tx));
    const parties = await this.standing.parties(tx, agreement, today);
    const isDirect = way === 'direct-choice';
    // What an earlier turn left on the order is no wish of its drafter.
    const wish = { way, reason, choices, deadlineOn, partyId: isDirect ? partyId : null };
    RuleBroken.unlessEmpty(
      callOffViolations({
        ...{ today, parties, agreement: agreementFacts(agreement), item: itemFacts(item) },
        ...{ ordererId: actor.unitId, wish: { ...wish, unitPrice: isDirect ? unitPrice : null } },
      }),
    );
    return { agreement, callOff, tenderId, parties, today, ceiling: item.ceilingFen ?? 0n };
  }
}
