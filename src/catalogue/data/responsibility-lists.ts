import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { ResponsibilityList } from './responsibility-list.entity.js';

/** The edition of a street that is in force on a day; null before the first one. */
export function listInForce(
  db: EntityManager,
  streetId: string,
  on: Day,
): Promise<ResponsibilityList | null> {
  return db
    .createQueryBuilder(ResponsibilityList, 'list')
    .where(`list.streetId = :streetId AND list.state = 'published' AND list.validFrom <= :on`, {
      streetId,
      on,
    })
    .orderBy('list.validFrom', 'DESC')
    .getOne();
}

/** Reads of responsibility lists: what is public for everybody, drafts for the street alone. */
@Injectable()
export class ResponsibilityLists {
  constructor(private readonly database: Database) {}

  /** A page, newest first; of one street when asked. */
  page(
    caller: Actor | undefined,
    request: PageRequest,
    streetId: string | undefined,
  ): Promise<Page<ResponsibilityList>> {
    const query = this.visible(caller);
    if (streetId !== undefined) query.andWhere('list.streetId = :streetId', { streetId });
    return keysetPage(query, request);
  }

  /** One. NotFound (404) for another street's draft. */
  async one(caller: Actor | undefined, id: string): Promise<ResponsibilityList> {
    const found = await this.visible(caller).andWhere('list.id = :id', { id }).getOne();
    if (!found) throw new NotFound('responsibility_list');
    return found;
  }

  /** The one in force on a day. NotFound (404) before the first. */
  async inForce(streetId: string, on: Day): Promise<ResponsibilityList> {
    const found = await listInForce(this.database.reader, streetId, on);
    if (!found) throw new NotFound('responsibility_list');
    return found;
  }

  /** The edition before one; null for the first. */
  before({ streetId, number }: ResponsibilityList): Promise<ResponsibilityList | null> {
    return this.database.reader.findOneBy(ResponsibilityList, { streetId, number: number - 1 });
  }

  private visible(caller: Actor | undefined) {
    return this.database.reader
      .createQueryBuilder(ResponsibilityList, 'list')
      .where(`(list.state = 'published' OR list.streetId = :unitId)`, { unitId: caller?.unitId ?? null });
  }
}
