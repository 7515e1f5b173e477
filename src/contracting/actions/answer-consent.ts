import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, advance, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { ConsentObstacles } from '../data/consent-obstacles.js';
import { ContractConsent } from '../data/contract-consent.entity.js';
import { lockBelow } from '../data/lock-below.js';
import { refuseAll } from '../domain/conflicts.js';
import { contractConsentLifecycle } from '../domain/contract-consent.lifecycle.js';
import { ConsentStepped } from '../events.js';
import { demandStanding } from '../policies.js';

/** The buyer's answer to a request, and its withdrawal. Silence grants nothing; it is told as overdue. */
@Injectable()
export class AnswerConsent {
  constructor(
    private readonly database: Database,
    private readonly obstacles: ConsentObstacles,
    private readonly outbox: Outbox,
  ) {}

  /** Grants it, where it still stands; whoever is replaced is a key person no more. RuleBroken (422) with every reason. */
  async grant(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: consent } = await lockBelow(tx, ContractConsent, id);
      demandStanding(actor, contract, ['buyer'], 'contract_consent');
      next(contractConsentLifecycle, 'grant', consent.state);
      const today = dayOf(now(tx));
      refuseAll(await this.obstacles.of(tx, contract, askedOf(consent), today, id));
      await save(tx, Object.assign(consent, { answeredOn: today, answeredBy: actor.accountId }));
      await advance(tx, consent, contractConsentLifecycle, 'grant', actor);
      if (consent.replacesId) await this.endOf(tx, consent.replacesId, actor);
      await this.tell(tx, consent, 'grant');
    });
  }

  /** Refuses it with a reason. */
  async refuse(actor: Actor, id: string, answer: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: consent } = await lockBelow(tx, ContractConsent, id);
      demandStanding(actor, contract, ['buyer'], 'contract_consent');
      next(contractConsentLifecycle, 'refuse', consent.state);
      const answered = { answer, answeredOn: dayOf(now(tx)), answeredBy: actor.accountId };
      await save(tx, Object.assign(consent, answered));
      await advance(tx, consent, contractConsentLifecycle, 'refuse', actor);
      await this.tell(tx, consent, 'refuse');
    });
  }

  /** Takes a request back before it is answered. */
  async withdraw(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contract, row: consent } = await lockBelow(tx, ContractConsent, id);
      demandStanding(actor, contract, ['provider'], 'contract_consent');
      await advance(tx, consent, contractConsentLifecycle, 'withdraw', actor);
    });
  }

  private async endOf(tx: Tx, id: string, actor: Actor): Promise<void> {
    const outgoing = await lock(tx, ContractConsent, id);
    await advance(tx, outgoing, contractConsentLifecycle, 'end', actor);
  }

  private tell(tx: Tx, { id, contractId }: ContractConsent, action: 'grant' | 'refuse'): Promise<void> {
    return this.outbox.publish(tx, ConsentStepped, { consentId: id, contractId, action });
  }
}

function askedOf(consent: ContractConsent) {
  const { kind, reason, workerId, post, replacesId, organizationId, part, amountFen } = consent;
  if (kind === 'subcontract') {
    return {
      ...{ kind, reason, organizationId: organizationId ?? '', part: part ?? '' },
      ...{ amountFen: amountFen ?? 0n, isMainPart: false },
    };
  }
  return { kind, reason, workerId: workerId ?? '', post: post ?? '', ...(replacesId && { replacesId }) };
}
