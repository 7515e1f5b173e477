import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, keysetPage } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { Credential } from './credential.entity.js';

/** Everything that is recorded of an organization. */
export function credentialsOf(manager: EntityManager, organizationId: string): Promise<Credential[]> {
  return manager.find(Credential, { where: { organizationId }, order: { id: 'ASC' } });
}

/** Reads of credentials. */
@Injectable()
export class Credentials {
  constructor(private readonly database: Database) {}

  /** One credential of an organization; NotFound for another's. */
  async one(organizationId: string, id: string): Promise<Credential> {
    const found = await this.database.reader.findOneBy(Credential, { id, organizationId });
    if (!found) throw new NotFound('credential');
    return found;
  }

  /** A page of an organization's credentials, the latest recorded first. */
  page(organizationId: string, request: PageRequest): Promise<Page<Credential>> {
    const query = this.database.reader
      .createQueryBuilder(Credential, 'credential')
      .where('credential.organizationId = :organizationId', { organizationId });
    return keysetPage(query, request);
  }
}
