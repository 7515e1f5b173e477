import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, KeyRing, openPersonal } from '../../platform/index.js';
import { KnownPerson } from './known-person.entity.js';

/** Name and phone, unmasked; both empty once they were erased. Views mask them. */
export interface PersonContact {
  readonly name: string;
  readonly phone: string;
}

/** Who the persons of the registers are: for views, which mask, and for reveals. */
@Injectable()
export class PersonContacts {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** By the person's id. */
  async of(personIds: readonly string[]): Promise<(personId: string) => PersonContact> {
    const persons = await this.database.reader.findBy(KnownPerson, { id: In([...new Set(personIds)]) });
    const known = new Map(persons.map((person) => [person.id, this.contactOf(person)]));
    return (id) => known.get(id) ?? { name: '', phone: '' };
  }

  private contactOf(person: KnownPerson): PersonContact {
    return {
      name: openPersonal(this.keys, person, 'nameSealed') ?? '',
      phone: openPersonal(this.keys, person, 'phoneSealed') ?? '',
    };
  }
}
