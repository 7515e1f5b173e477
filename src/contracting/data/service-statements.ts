import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { ServiceStatement } from './service-statement.entity.js';

/** Reads of monthly statements. The caller has been asked whether he may see the contract. */
@Injectable()
export class ServiceStatements {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  page(contractId: string, request: PageRequest): Promise<Page<ServiceStatement>> {
    const query = this.database.reader
      .createQueryBuilder(ServiceStatement, 'statement')
      .where('statement.contractId = :contractId', { contractId });
    return keysetPage(query, request);
  }

  /** One of them. NotFound (404). */
  async one(contractId: string, number: number): Promise<ServiceStatement> {
    const found = await this.database.reader.findOneBy(ServiceStatement, { contractId, number });
    if (!found) throw new NotFound('service_statement');
    return found;
  }
}
