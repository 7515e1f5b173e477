import { Injectable } from '@nestjs/common';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import {
  type Actor,
  type DataSubject,
  Database,
  KeyRing,
  keysetPage,
  openPersonal,
} from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { DataRequest } from './data-request.entity.js';

/** Reads of requests: a unit's own and those of its communities; the district's those of accounts. */
@Injectable()
export class DataRequests {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** A page, newest first. */
  page(actor: Actor, request: PageRequest): Promise<Page<DataRequest>> {
    return keysetPage(this.of(actor), request);
  }

  /** A page of what an account asked about itself. */
  ownPage({ accountId }: Actor, request: PageRequest): Promise<Page<DataRequest>> {
    const query = this.database.reader.createQueryBuilder(DataRequest, 'request');
    return keysetPage(query.where('request.accountId = :accountId', { accountId }), request);
  }

  /** One that the caller may see: NotFound (404) for others. */
  async one(actor: Actor, id: string): Promise<DataRequest> {
    const found = await this.of(actor).andWhere('request.id = :id', { id }).getOne();
    if (!found) throw new NotFound('data request');
    return found;
  }

  /** One that an account asked about itself; NotFound (404) for others. */
  async own({ accountId }: Actor, id: string): Promise<DataRequest> {
    const found = await this.database.reader.findOneBy(DataRequest, { id, accountId });
    if (!found) throw new NotFound('data request');
    return found;
  }

  /** Whose data it is about. */
  subjectOf(request: DataRequest): DataSubject {
    if (request.accountId !== null) return { accountId: request.accountId };
    const phone = this.phoneOf(request);
    return { phoneMacs: phone === '' ? [] : this.keys.macs('phone', phone) };
  }

  /** Empty for an account, and once it was erased. */
  phoneOf(request: DataRequest): string {
    return openPersonal(this.keys, request, 'phoneSealed') ?? '';
  }

  private of({ unitId, role }: Actor): SelectQueryBuilder<DataRequest> {
    return this.database.reader.createQueryBuilder(DataRequest, 'request').where(
      new Brackets((either) =>
        either
          .where(
            `request.accountId IS NULL AND
               request.unitId IN (SELECT id FROM unit WHERE id = :unitId OR parent_id = :unitId)`,
            { unitId },
          )
          .orWhere(`request.accountId IS NOT NULL AND :role = 'district-supervisor'`, { role }),
      ),
    );
  }
}
