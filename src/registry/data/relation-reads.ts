import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, KeyRing, keysetPage, openPersonal } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { KnownPerson } from './known-person.entity.js';
import { Relation } from './relation.entity.js';

/** A relation with the names of its persons, unmasked; empty once they were erased. */
export interface NamedRelation {
  readonly relation: Relation;
  readonly names: ReadonlyMap<string, string>;
}

/** Reads of single relations. */
@Injectable()
export class RelationReads {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** A page of what persons and units are to an organization, and it to others; void ones too; the latest first. */
  async ofUnit(unitId: string, request: PageRequest): Promise<Page<NamedRelation>> {
    const query = this.database.reader
      .createQueryBuilder(Relation, 'relation')
      .where('(relation.toUnitId = :unitId OR relation.fromUnitId = :unitId)', { unitId });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.named(items), next };
  }

  /** A page of what an account declared, the latest first. */
  async declaredBy(accountId: string, request: PageRequest): Promise<Page<NamedRelation>> {
    const query = this.database.reader
      .createQueryBuilder(Relation, 'relation')
      .innerJoin(KnownPerson, 'person', 'person.id = relation.fromPersonId')
      .where('relation.recordedBy = :accountId AND person.accountId = :accountId', { accountId });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.named(items), next };
  }

  /** Relations with the names of their persons. */
  async named(relations: readonly Relation[]): Promise<NamedRelation[]> {
    const ids = relations.flatMap(({ fromPersonId: a, toPersonId: b }) => [a, b].filter((id) => id !== null));
    const persons = await this.database.reader.findBy(KnownPerson, { id: In(ids) });
    const names = new Map(
      persons.map((person) => [person.id, openPersonal(this.keys, person, 'nameSealed') ?? '']),
    );
    return relations.map((relation) => ({ relation, names }));
  }
}
