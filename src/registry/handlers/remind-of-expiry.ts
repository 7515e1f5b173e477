import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx } from '../../platform/index.js';
import { addDays } from '../../shared/days.js';
import { Credential } from '../data/credential.entity.js';
import { credentialsOf } from '../data/credentials.js';
import { isValidOn } from '../domain/credentials.js';
import { CredentialExpiring, CredentialReminderDue } from '../events.js';

/** Tells that a credential runs out, unless it was renewed meanwhile. */
@Injectable()
export class RemindOfExpiry {
  constructor(private readonly outbox: Outbox) {}

  @Handles(CredentialReminderDue, 'registry.remind-of-expiry')
  async remind(tx: Tx, { credentialId }: { credentialId: string }): Promise<void> {
    const { organizationId, kind, validTo } = await tx.findOneByOrFail(Credential, { id: credentialId });
    if (validTo === null) return;
    const others = await credentialsOf(tx, organizationId);
    const renewed = others.some((each) => each.kind === kind && isValidOn(each, addDays(validTo, 1)));
    if (!renewed)
      await this.outbox.publish(tx, CredentialExpiring, { organizationId, credentialId, kind, validTo });
  }
}
