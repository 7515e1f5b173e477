import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { dayOf } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { demandReader } from '../policies.js';
import {
  CapacityAssessment,
  Designation,
  OrganizationContact,
  SizeDeclaration,
} from './organization-profile.entity.js';
import { Organization } from './organization.entity.js';
import { type PersonContact, PersonContacts } from './person-contacts.js';
import type { SocialWorker } from './social-worker.entity.js';
import { workersWhere } from './social-workers.js';

/** What is known of a supplier beside its certificate. */
export interface Profile {
  /** The latest first. */
  readonly designations: readonly Designation[];
  /** The latest first. */
  readonly assessments: readonly CapacityAssessment[];
  readonly size: SizeDeclaration | null;
  /** Social workers employed there. */
  readonly team: readonly SocialWorker[];
}

/** A contact with what a view shows. */
export interface ContactDetails {
  readonly contact: OrganizationContact;
  readonly person: PersonContact;
}

/** Most rows of each kind that one look tells of. */
const MOST = 100;

/** Reads of suppliers' profiles and contacts. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly persons: PersonContacts,
    private readonly clock: BusinessClock,
  ) {}

  /** NotFound (404) for an organization that is not there. */
  async of(organizationId: string): Promise<Profile> {
    const { reader } = this.database;
    if (!(await reader.existsBy(Organization, { id: organizationId }))) throw new NotFound('organization');
    const latest = { where: { organizationId }, order: { id: 'DESC' as const } };
    return {
      designations: await reader.find(Designation, { ...latest, take: MOST }),
      assessments: await reader.find(CapacityAssessment, {
        ...{ where: { organizationId }, order: { assessedOn: 'DESC' }, take: MOST },
      }),
      size: await reader.findOne(SizeDeclaration, latest),
      team: await this.team(organizationId),
    };
  }

  /** A page of an organization's contacts, the latest entered first. Forbidden to other organizations. */
  async contacts(actor: Actor, organizationId: string, request: PageRequest): Promise<Page<ContactDetails>> {
    demandReader(actor, organizationId);
    const query = this.database.reader
      .createQueryBuilder(OrganizationContact, 'contact')
      .where('contact.organizationId = :organizationId', { organizationId });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.detailed(items), next };
  }

  /** One contact. NotFound (404) where it is another organization's; Forbidden to other organizations. */
  async contact(actor: Actor, organizationId: string, id: string): Promise<ContactDetails> {
    demandReader(actor, organizationId);
    const found = await this.database.reader.findBy(OrganizationContact, { id, organizationId });
    const [details] = await this.detailed(found);
    if (!details) throw new NotFound('organization_contact');
    return details;
  }

  private team(organizationId: string): Promise<SocialWorker[]> {
    const today = dayOf(this.clock.now());
    const all = { role: 'auditor', unitId: organizationId } as const;
    return workersWhere(this.database.reader, all, { organizationId }, today).getMany();
  }

  private async detailed(contacts: readonly OrganizationContact[]): Promise<ContactDetails[]> {
    const person = await this.persons.of(contacts.map(({ personId }) => personId));
    return contacts.map((contact) => ({ contact, person: person(contact.personId) }));
  }
}
