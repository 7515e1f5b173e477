import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, Settings, create, lock, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { type AskedConsent, ConsentObstacles } from '../data/consent-obstacles.js';
import { ContractConsent } from '../data/contract-consent.entity.js';
import { lawfulDay } from '../data/contract-days.js';
import { Contract } from '../data/contract.entity.js';
import { startClock } from '../data/start-clock.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractConsentLifecycle } from '../domain/contract-consent.lifecycle.js';
import { ConsentStepped } from '../events.js';
import { demandStanding } from '../policies.js';

/** Asks for the buyer's consent to another key person or to a part given on; the time for the answer begins. */
@Injectable()
export class RequestConsent {
  constructor(
    private readonly database: Database,
    private readonly obstacles: ConsentObstacles,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  /** Its id. RuleBroken (409): the contract is not in force; (422) with every reason of its kind. */
  async run(actor: Actor, contractId: string, asked: AskedConsent): Promise<string> {
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['provider'], 'contract');
      const today = dayOf(now(tx));
      refuseAll(await this.obstacles.of(tx, contract, asked, today));
      const answerBy = await lawfulDay(this.calendars, today, this.settings.consentAnswerWorkingDays);
      const { id } = await create(tx, ContractConsent, {
        ...{ contractId, state: contractConsentLifecycle.initial, kind: asked.kind, reason: asked.reason },
        ...{ workerId: asked.workerId ?? null, post: asked.post ?? null },
        ...{ replacesId: asked.replacesId ?? null, organizationId: asked.organizationId ?? null },
        ...{ part: asked.part ?? null, amountFen: asked.amountFen ?? null, answerBy },
        ...{ requestedBy: actor.accountId, answeredOn: null, answeredBy: null, answer: null },
        ...{ vacantOn: null, vacantReason: null, successorBy: null },
      });
      await startClock(tx, this.outbox, 'consent', { id, last: answerBy });
      await this.outbox.publish(tx, ConsentStepped, { consentId: id, contractId, action: 'request' });
      return id;
    });
  }
}
