import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  type ConsentScope,
  Database,
  KeyRing,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
  sealPersonal,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { ConsentText } from '../data/consent-text.entity.js';
import { newestText } from '../data/consent-texts.js';
import { Consent } from '../data/consent.entity.js';
import { Resident } from '../data/resident.entity.js';
import { consentLifecycle } from '../domain/consent.lifecycle.js';
import { refuseResident } from '../domain/resident-refusals.js';
import { type ConsentChannel, type GuardianRelation, consentViolations } from '../domain/resident-rules.js';
import { demandOwnCommunity } from '../resident-policies.js';

constraintMeans('one_consent_in_force', refuseResident.consentGiven);

/** A consent as a clerk heard or read it. */
export interface ConsentInput {
  readonly scope: ConsentScope;
  readonly textId: string;
  readonly channel: ConsentChannel;
  /** Now when left out. */
  readonly givenAt?: Date;
  readonly guardian?: { readonly name: string; readonly relation: GuardianRelation };
}

/** Records a resident's consent for one scope. */
@Injectable()
export class RecordConsent {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** The new consent. RuleBroken: 422 with every reason for which it doesn't count, 409 while one is in force. */
  async run(actor: Actor, residentId: string, input: ConsentInput): Promise<Consent> {
    return this.database.transaction(async (tx) => {
      const resident = await lock(tx, Resident, residentId);
      demandOwnCommunity(actor, resident.communityId);
      const givenAt = input.givenAt ?? now(tx);
      RuleBroken.unlessEmpty(await this.violations(tx, resident, input, givenAt));
      const id = uuid();
      const { scope, textId, channel, guardian } = input;
      return create(tx, Consent, {
        ...sealPersonal(this.keys, Consent, id, { guardianSealed: guardian?.name.trim() ?? null }),
        ...{ id, state: consentLifecycle.initial, residentId, scope, textId, channel, givenAt },
        ...{ guardianRelation: guardian?.relation ?? null, recordedBy: actor.accountId },
        ...{ withdrawnAt: null, withdrawalChannel: null },
      });
    });
  }

  private async violations(
    tx: Tx,
    { birthFrom, phoneMac }: Resident,
    { scope, textId, guardian }: ConsentInput,
    givenAt: Date,
  ): Promise<Violation[]> {
    const text = await tx.findOneBy(ConsentText, { id: textId, scope });
    const newest = await newestText(tx, scope, givenAt);
    return consentViolations({
      ...{ birthFrom, erased: phoneMac === null, hasGuardian: guardian !== undefined, givenAt },
      ...{ edition: text?.edition, newest: newest?.edition, now: now(tx), today: dayOf(now(tx)) },
    });
  }
}
