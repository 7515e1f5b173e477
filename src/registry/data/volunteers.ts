import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, type KeyRing, type Tx, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { normalisedPhone } from '../../shared/phone.js';
import { NotFound } from '../../shared/refused.js';
import { seesAllVolunteers } from '../people-policies.js';
import { KnownPerson } from './known-person.entity.js';
import type { PersonInput } from './known-persons.js';
import { type PersonContact, PersonContacts } from './person-contacts.js';
import { Volunteer, VolunteerHours } from './volunteer.entity.js';

/** A volunteer with what a view shows. */
export interface VolunteerDetails {
  readonly volunteer: Volunteer;
  readonly contact: PersonContact;
  /** Minutes of all time, corrections taken off. */
  readonly minutes: number;
}

/** Minutes that are recorded of a locked volunteer's day. */
export async function minutesOn(tx: Tx, volunteerId: string, on: Day): Promise<number> {
  const [row]: { minutes: number }[] = await tx.query(
    'SELECT coalesce(sum(minutes), 0)::int AS minutes FROM volunteer_hours WHERE volunteer_id = $1 AND served_on = $2',
    [volunteerId, on],
  );
  return row?.minutes ?? 0;
}

/** Volunteers as a caller sees them, in no order. */
export function volunteersWhere(
  db: EntityManager,
  caller: Pick<Actor, 'role' | 'unitId'>,
): SelectQueryBuilder<Volunteer> {
  const query = db.createQueryBuilder(Volunteer, 'volunteer').where('TRUE');
  if (seesAllVolunteers(caller)) return query;
  const own = 'SELECT id FROM unit WHERE id = :unitId OR parent_id = :unitId';
  return query.andWhere(`volunteer.communityId IN (${own})`, { unitId: caller.unitId });
}

/** The volunteer of a community with this name and phone. */
export async function volunteerOf(
  tx: Tx,
  keys: KeyRing,
  communityId: string,
  { name, phone }: PersonInput,
): Promise<Volunteer | null> {
  const person = await tx.findOneBy(KnownPerson, {
    nameMac: In(keys.macs('name', name.trim())),
    phoneMac: In(keys.macs('phone', normalisedPhone(phone))),
  });
  return person && tx.findOneBy(Volunteer, { personId: person.id, communityId });
}

/** Reads of volunteers: of the caller's community or of those below his street; the district all. */
@Injectable()
export class Volunteers {
  constructor(
    private readonly database: Database,
    private readonly contacts: PersonContacts,
  ) {}

  /** A page, newest first. */
  async page(actor: Actor, request: PageRequest): Promise<Page<VolunteerDetails>> {
    const { items, next } = await keysetPage(this.of(actor), request);
    return { items: await this.detailed(items), next };
  }

  /** One of the caller's. NotFound (404) for every other. */
  async one(actor: Actor, id: string): Promise<VolunteerDetails> {
    const found = await this.of(actor).andWhere('volunteer.id = :id', { id }).getMany();
    const [details] = await this.detailed(found);
    if (!details) throw new NotFound('volunteer');
    return details;
  }

  /** The records of one whom the caller may see, the latest entered first. */
  async hours(actor: Actor, id: string, request: PageRequest): Promise<Page<VolunteerHours>> {
    await this.one(actor, id);
    const query = this.database.reader
      .createQueryBuilder(VolunteerHours, 'hours')
      .where('hours.volunteerId = :id', { id });
    return keysetPage(query, request);
  }

  private of(actor: Actor): SelectQueryBuilder<Volunteer> {
    return volunteersWhere(this.database.reader, actor);
  }

  /** With name, phone and minutes, for views and sheets, which mask. */
  async detailed(volunteers: readonly Volunteer[]): Promise<VolunteerDetails[]> {
    const ids = volunteers.map(({ id }) => id);
    const rows: { id: string; minutes: number }[] = await this.database.reader.query(
      'SELECT volunteer_id AS id, sum(minutes)::int AS minutes FROM volunteer_hours WHERE volunteer_id = ANY($1) GROUP BY 1',
      [ids],
    );
    const minutes = new Map(rows.map((row) => [row.id, row.minutes]));
    const contact = await this.contacts.of(volunteers.map(({ personId }) => personId));
    return volunteers.map((volunteer) => ({
      ...{ volunteer, contact: contact(volunteer.personId), minutes: minutes.get(volunteer.id) ?? 0 },
    }));
  }
}
