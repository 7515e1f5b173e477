import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, Settings, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { ContractConsent } from '../data/contract-consent.entity.js';
import { lawfulDay } from '../data/contract-days.js';
import { lockBelow } from '../data/lock-below.js';
import { startClock } from '../data/start-clock.js';
import { refuseAll } from '../domain/conflicts.js';
import { vacancyViolations } from '../domain/consent-rules.js';
import { demandStanding } from '../policies.js';

/** The provider says that a key person has left; the days for a successor begin. */
@Injectable()
export class VacateKeyPerson {
  constructor(
    private readonly database: Database,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** RuleBroken (422): nobody who serves as a key person, said already, a day to come. */
  async run(actor: Actor, id: string, left: { readonly on: Day; readonly reason: string }): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: consent } = await lockBelow(tx, ContractConsent, id);
      demandStanding(actor, contract, ['provider'], 'contract_consent');
      refuseAll(vacancyViolations(consent, left.on, dayOf(now(tx))));
      const days = this.settings.keyPersonSuccessorWorkingDays;
      const successorBy = await lawfulDay(this.calendars, left.on, days);
      const vacancy = { vacantOn: left.on, vacantReason: left.reason, successorBy };
      await save(tx, Object.assign(consent, vacancy));
      await startClock(tx, this.outbox, 'successor', { id, last: successorBy });
    });
  }
}
