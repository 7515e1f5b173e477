import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  KeyRing,
  Reveals,
  constraintMeans,
  create,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { type PersonInput, knownPerson } from '../data/known-persons.js';
import { OrganizationContact } from '../data/organization-profile.entity.js';
import { Organization } from '../data/organization.entity.js';
import type { PersonContact } from '../data/person-contacts.js';
import { Profiles } from '../data/profiles.js';
import { type ContactKind, refuseProfile } from '../domain/profile-rules.js';
import { refuse } from '../domain/refusals.js';
import { isRegistrar } from '../policies.js';

constraintMeans('organization_contact_once', refuseProfile.contactKnown);

/** Whom to ask in an organization: written by itself or its registrar, encrypted and shown masked. */
@Injectable()
export class KeepContacts {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly profiles: Profiles,
    private readonly reveals: Reveals,
  ) {}

  /** The new contact's id. Forbidden for another's organization; RuleBroken (409) for one who is there, or a withdrawn organization. */
  enter(
    actor: Actor,
    organizationId: string,
    { name, phone, kind }: PersonInput & { readonly kind: ContactKind },
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const organization = await lock(tx, Organization, organizationId);
      demandKeeper(actor, organization);
      RuleBroken.conflictUnlessEmpty(
        organization.state === 'withdrawn' ? [refuse.organizationWithdrawn()] : [],
      );
      const { id: personId } = await knownPerson(tx, this.keys, { name, phone });
      const values = { organizationId, personId, kind, endedOn: null, enteredBy: actor.accountId };
      return (await create(tx, OrganizationContact, values)).id;
    });
  }

  /** Notes that somebody is asked no more. RuleBroken (409) once it has ended. */
  async end(actor: Actor, organizationId: string, id: string): Promise<void> {
    await this.profiles.contact(actor, organizationId, id);
    await this.database.transaction(async (tx) => {
      demandKeeper(actor, await lock(tx, Organization, organizationId));
      const contact = await lock(tx, OrganizationContact, id);
      RuleBroken.conflictUnlessEmpty(contact.endedOn === null ? [] : [refuseProfile.contactEnded()]);
      await save(tx, Object.assign(contact, { endedOn: dayOf(now(tx)) }));
    });
  }

  /** Name and phone for a reason that is kept. */
  reveal(actor: Actor, organizationId: string, id: string, reason: string): Promise<PersonContact> {
    return this.database.transaction(async (tx) => {
      const { person } = await this.profiles.contact(actor, organizationId, id);
      await this.reveals.note(tx, actor, { type: 'organization_contact', id }, reason);
      return person;
    });
  }
}

function demandKeeper(actor: Actor, organization: Organization): void {
  if (actor.unitId === organization.id || isRegistrar(actor, organization)) return;
  throw new Forbidden([refuse.otherRegistrar()]);
}
