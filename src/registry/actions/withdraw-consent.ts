import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  KeyRing,
  PersonalDataHolders,
  advance,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { Consent } from '../data/consent.entity.js';
import { Resident } from '../data/resident.entity.js';
import { subjectOf } from '../data/resident-data.js';
import { consentLifecycle } from '../domain/consent.lifecycle.js';
import type { ConsentChannel } from '../domain/resident-rules.js';
import { demandOwnCommunity } from '../resident-policies.js';

/** Takes back a consent for the resident: at once in every context, in one transaction (个人信息保护法 art. 15). */
@Injectable()
export class WithdrawConsent {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly holders: PersonalDataHolders,
  ) {}

  /** IllegalStep (409) when it is withdrawn already. */
  async run(actor: Actor, residentId: string, id: string, channel: ConsentChannel): Promise<Consent> {
    return this.database.transaction(async (tx) => {
      const resident = await lock(tx, Resident, residentId);
      demandOwnCommunity(actor, resident.communityId);
      const consent = await lock(tx, Consent, id);
      if (consent.residentId !== residentId) throw new NotFound('consent');
      await advance(tx, consent, consentLifecycle, 'withdraw', actor);
      Object.assign(consent, { withdrawnAt: now(tx), withdrawalChannel: channel });
      await save(tx, consent);
      await this.holders.withdraw(tx, subjectOf(this.keys, resident), consent.scope);
      return consent;
    });
  }
}
