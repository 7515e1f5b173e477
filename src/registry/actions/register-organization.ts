import { Injectable } from '@nestjs/common';
import { createOrganizationUnit } from '../../identity/index.js';
import { type Actor, Database, constraintMeans, create } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { KnownCodesReader } from '../data/known-codes.js';
import { Organization } from '../data/organization.entity.js';
import type { LegalForm } from '../domain/legal-form.js';
import { organizationLifecycle } from '../domain/organization.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { type Registration, registrationViolations } from '../domain/registration.js';
import { normaliseUscc } from '../domain/uscc.js';

constraintMeans('organization_uscc_key', refuse.alreadyRegistered);

/** Enters a supplier into the register, to be verified by somebody else. */
@Injectable()
export class RegisterOrganization {
  constructor(
    private readonly database: Database,
    private readonly known: KnownCodesReader,
  ) {}

  /** The new organization's id. RuleBroken: 422 for codes that are wrong or unknown; 409 for one that is registered. */
  async run(
    actor: Actor,
    input: Registration & { readonly name: string; readonly businessScope?: string | null },
  ): Promise<string> {
    const registration = { ...input, uscc: normaliseUscc(input.uscc) };
    RuleBroken.unlessEmpty(registrationViolations(registration, await this.known.read(input.areas)));
    return this.database.transaction(async (tx) => {
      const organization = await create(tx, Organization, {
        ...{ id: await createOrganizationUnit(tx, input.name), state: organizationLifecycle.initial },
        ...{ uscc: registration.uscc, name: input.name, legalForm: input.legalForm as LegalForm },
        ...{ categories: [...input.categories], areas: [...input.areas] },
        businessScope: input.businessScope ?? null,
        ...{ registrarId: actor.unitId, registeredBy: actor.accountId },
      });
      return organization.id;
    });
  }
}
