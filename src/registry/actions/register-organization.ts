import { Injectable } from '@nestjs/common';
import { createOrganizationUnit } from '../../identity/index.js';
import { type Actor, Database, constraintMeans, create } from '../../platform/index.js';
import { Categories, Places } from '../../reference/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Organization } from '../data/organization.entity.js';
import { organizationLifecycle } from '../domain/organization.lifecycle.js';
import { refuse } from '../domain/refusals.js';
import { type KnownCodes, type Registration, registrationViolations } from '../domain/registration.js';
import { normaliseUscc } from '../domain/uscc.js';

constraintMeans('organization_uscc_key', refuse.alreadyRegistered);

/** Enters a supplier into the register, to be verified by somebody else. */
@Injectable()
export class RegisterOrganization {
  constructor(
    private readonly database: Database,
    private readonly categories: Categories,
    private readonly places: Places,
  ) {}

  /** The new organization's id. RuleBroken: 422 for codes that are wrong or unknown; 409 for one that is registered. */
  async run(actor: Actor, input: Registration & { readonly name: string }): Promise<string> {
    const registration = { ...input, uscc: normaliseUscc(input.uscc) };
    RuleBroken.unlessEmpty(registrationViolations(registration, await this.known(input.areas)));
    return this.database.transaction(async (tx) => {
      const organization = await create(tx, Organization, {
        ...{ id: await createOrganizationUnit(tx, input.name), state: organizationLifecycle.initial },
        ...{ uscc: registration.uscc, name: input.name, legalForm: input.legalForm },
        ...{ categories: [...input.categories], areas: [...input.areas] },
        ...{ registrarId: actor.unitId, registeredBy: actor.accountId },
      });
      return organization.id;
    });
  }

  private async known(areas: readonly string[]): Promise<KnownCodes> {
    const categories = await this.categories.all();
    return {
      categories: new Set(categories.map(({ code }) => code)),
      areas: await this.places.knownCodes(areas),
    };
  }
}
