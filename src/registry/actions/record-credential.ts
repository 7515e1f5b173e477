import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, Outbox, constraintMeans, create, lock } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { Credential } from '../data/credential.entity.js';
import { Organization } from '../data/organization.entity.js';
import { type CredentialFacts, credentialViolations, fileViolations } from '../domain/credentials.js';
import { refuse } from '../domain/refusals.js';
import { demandRegistrar } from '../policies.js';
import { planReminders } from './plan-reminders.js';

constraintMeans('credential_one_check_a_year', refuse.credentialDoubled);
constraintMeans('credential_number', refuse.credentialDoubled);

/** A credential as its registrar enters it. */
export interface CredentialInput extends CredentialFacts {
  readonly issuer: string;
  readonly fileId: string | null;
}

/** Records a credential that the registrar has seen; from then on it counts. */
@Injectable()
export class RecordCredential {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly outbox: Outbox,
  ) {}

  /** The new credential. RuleBroken: 422 for figures that don't fit, 409 for one that is recorded already. */
  async run(actor: Actor, organizationId: string, input: CredentialInput): Promise<Credential> {
    return this.database.transaction(async (tx) => {
      demandRegistrar(actor, await lock(tx, Organization, organizationId));
      RuleBroken.unlessEmpty([
        ...credentialViolations(input),
        ...(await this.aboutFile(actor, input.fileId)),
      ]);
      const credential = await create(tx, Credential, {
        ...input,
        organizationId,
        recordedBy: actor.accountId,
      });
      await planReminders(tx, this.outbox, credential);
      return credential;
    });
  }

  private async aboutFile(actor: Actor, fileId: string | null): Promise<Violation[]> {
    if (fileId === null) return [];
    const [file] = await this.files.byIds([fileId]);
    return fileViolations(file, actor.unitId);
  }
}
