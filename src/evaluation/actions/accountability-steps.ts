import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { AccountabilityRecord } from '../data/accountability-record.entity.js';
import {
  type AccountabilityAction,
  type AccountabilityMeasure,
  accountabilityLifecycle,
  conclusionViolations,
} from '../domain/accountability.js';
import { refuseCheck } from '../domain/check-refusals.js';
import { AccountabilityStepped } from '../judging-events.js';

type Change = Partial<AccountabilityRecord>;

/** A unit answers; somebody else than who opened the case concludes it, or it is withdrawn. */
@Injectable()
export class AccountabilitySteps {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** The unit's own words, once. 404 for another unit's record, 409 after the last day. */
  answer(actor: Actor, id: string, text: string): Promise<void> {
    return this.step(actor, id, 'answer', (record, today) => {
      if (record.unitId !== actor.unitId) throw new NotFound('accountability_record');
      return { answer: text, answeredOn: today };
    });
  }

  /** What follows, with its reasons. 409 before the unit was heard, and for who opened the case. */
  conclude(actor: Actor, id: string, measure: AccountabilityMeasure, reasons: string): Promise<void> {
    return this.step(actor, id, 'conclude', ({ state, answerBy, provisional, openedBy }, today) => {
      const { accountId: concludedBy } = actor;
      RuleBroken.conflictUnlessEmpty(
        conclusionViolations({ state, answerBy, provisional, openedBy, today, concludedBy }),
      );
      return { measure, reasons, endedBy: concludedBy, endedOn: today };
    });
  }

  /** The case is taken back, with its reasons. */
  withdraw(actor: Actor, id: string, reasons: string): Promise<void> {
    return this.step(actor, id, 'withdraw', (_, endedOn) => ({
      ...{ reasons, endedBy: actor.accountId, endedOn },
    }));
  }

  private step(
    actor: Actor,
    id: string,
    action: AccountabilityAction,
    change: (record: AccountabilityRecord, today: Day) => Change,
  ): Promise<void> {
    return this.database.transaction(async (tx: Tx) => {
      const record = await lock(tx, AccountabilityRecord, id);
      const today = dayOf(now(tx));
      const changed = change(record, today);
      next(accountabilityLifecycle, action, record.state);
      RuleBroken.conflictUnlessEmpty(action === 'answer' ? lateness(record, today) : []);
      await save(tx, Object.assign(record, changed));
      await advance(tx, record, accountabilityLifecycle, action, actor);
      await this.outbox.publish(tx, AccountabilityStepped, { recordId: id, action });
    });
  }
}

function lateness({ answerBy, provisional }: AccountabilityRecord, today: Day): Violation[] {
  return !provisional && today > answerBy ? [refuseCheck.answerTooLate({ params: { until: answerBy } })] : [];
}
