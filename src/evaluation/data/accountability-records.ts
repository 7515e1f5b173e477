import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { AccountabilityRecord } from './accountability-record.entity.js';

/** Reads of records of accountability: overseers all, a unit its own, nobody else any. */
@Injectable()
export class AccountabilityRecords {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest): Promise<Page<AccountabilityRecord>> {
    return keysetPage(this.visibleTo(actor), request);
  }

  /** One that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<AccountabilityRecord> {
    const found = await this.visibleTo(actor).andWhere('record.id = :id', { id }).getOne();
    if (!found) throw new NotFound('accountability_record');
    return found;
  }

  /** One, without asking who: for what tells of it. */
  byId(id: string): Promise<AccountabilityRecord> {
    return this.database.reader.findOneByOrFail(AccountabilityRecord, { id });
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<AccountabilityRecord> {
    const query = this.database.reader.createQueryBuilder(AccountabilityRecord, 'record');
    return isOverseer(actor)
      ? query.where('TRUE')
      : query.where('record.unitId = :unitId', { unitId: actor.unitId });
  }
}
