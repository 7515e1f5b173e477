import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Database, demandShown, keysetPage, leaveOutWithheld } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { ResponsibilityList } from './responsibility-list.entity.js';
import { WITHHELD_RESPONSIBILITY_LIST } from './withheld-scopes.js';

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
    const query = leaveOutWithheld(this.visible(caller), caller, WITHHELD_RESPONSIBILITY_LIST);
    if (streetId !== undefined) query.andWhere('list.streetId = :streetId', { streetId });
    return keysetPage(query, request);
  }

  /** One. NotFound (404) for another street's draft; 410 where an order took it off the caller's eyes. */
  async one(caller: Actor | undefined, id: string): Promise<ResponsibilityList> {
    const query = this.visible(caller).andWhere('list.id = :id', { id });
    const found = await query.getOne();
    if (!found) throw new NotFound('responsibility_list');
    await demandShown(query, caller, WITHHELD_RESPONSIBILITY_LIST);
    return found;
  }

  /** The one in force on a day. NotFound (404) before the first. */
  async inForce(caller: Actor | undefined, streetId: string, on: Day): Promise<ResponsibilityList> {
    const found = await listInForce(this.database.reader, streetId, on);
    if (!found) throw new NotFound('responsibility_list');
    return this.one(caller, found.id);
  }

  /** The edition before one; null for the first. */
  async before(
    caller: Actor | undefined,
    { streetId, number }: ResponsibilityList,
  ): Promise<ResponsibilityList | null> {
    const where = { streetId, number: number - 1 };
    const found = await this.database.reader.findOneBy(ResponsibilityList, where);
    return found && this.one(caller, found.id);
  }

  private visible(caller: Actor | undefined) {
    return this.database.reader
      .createQueryBuilder(ResponsibilityList, 'list')
      .where(`(list.state = 'published' OR list.streetId = :unitId)`, { unitId: caller?.unitId ?? null });
  }
}
