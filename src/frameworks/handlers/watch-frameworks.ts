import { Injectable } from '@nestjs/common';
import { Handles, Outbox, SYSTEM, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { addDays, dayOf } from '../../shared/days.js';
import { FrameworkRevoked } from '../../tendering/index.js';
import { takeBack } from '../actions/answer-call-off.js';
import { remind } from '../data/clocks.js';
import { FrameworkAgreement } from '../data/framework-agreement.entity.js';
import { FrameworkCallOff } from '../data/framework-call-off.entity.js';
import { FrameworkParty } from '../data/framework-party.entity.js';
import { openClock } from '../data/open-clocks.js';
import { agreementLifecycle, partyLifecycle } from '../domain/framework.lifecycles.js';
import { type FrameworkClock, FrameworkClockDue, FrameworkClockReminded, FrameworkEnded } from '../events.js';

/** Does what the days bring: reminders, silence that counts as a refusal, agreements that run out or are undone. */
@Injectable()
export class WatchFrameworks {
  constructor(private readonly outbox: Outbox) {}

  /** On a clock's last day, and once more when it is over. A clock that was met has nothing to say. */
  @Handles(FrameworkClockDue, 'frameworks.watch-clocks')
  async due(tx: Tx, { clock, id }: { clock: FrameworkClock; id: string }): Promise<void> {
    const last = await openClock(tx, clock, id);
    if (last === null) return;
    const overdue = dayOf(now(tx)) > last;
    if (!overdue) await remind(tx, this.outbox, clock, id, addDays(last, 1));
    if (overdue && clock === 'answer') return this.lapse(tx, id);
    await this.outbox.publish(tx, FrameworkClockReminded, { clock, id, overdue });
  }

  @Handles(FrameworkEnded, 'frameworks.expire')
  async expire(tx: Tx, { agreementId }: { agreementId: string }): Promise<void> {
    const agreement = await lock(tx, FrameworkAgreement, agreementId);
    const isOver = agreement.validTo !== null && dayOf(now(tx)) > agreement.validTo;
    if (agreement.state !== 'in-force' || !isOver) return;
    await advance(tx, agreement, agreementLifecycle, 'expire', SYSTEM);
  }

  /** A first stage that was undone leaves no agreement of its own, and nobody whom it added to an earlier one. */
  @Handles(FrameworkRevoked, 'frameworks.revoke')
  async revoke(tx: Tx, { tenderId }: { tenderId: string }): Promise<void> {
    const parties = await tx.find(FrameworkParty, { where: { tenderId }, order: { id: 'ASC' } });
    const [first] = parties;
    if (!first) return;
    const agreement = await lock(tx, FrameworkAgreement, first.agreementId);
    if (agreement.tenderId === tenderId && agreement.state === 'concluded')
      await advance(tx, agreement, agreementLifecycle, 'revoke', SYSTEM);
    for (const { id } of parties) {
      const party = await lock(tx, FrameworkParty, id);
      if (party.state !== 'admitted') continue;
      await save(tx, Object.assign(party, { endedOn: dayOf(now(tx)) }));
      await advance(tx, party, partyLifecycle, 'revoke', SYSTEM);
    }
  }

  private async lapse(tx: Tx, id: string): Promise<void> {
    const callOff = await lock(tx, FrameworkCallOff, id);
    if (callOff.state !== 'offered') return;
    await takeBack(tx, this.outbox, callOff, { step: 'lapse', reason: null }, SYSTEM);
  }
}
