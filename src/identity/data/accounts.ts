import { Injectable } from '@nestjs/common';
import { Database, keysetPage } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { Account } from './account.entity.js';

/** Reads of accounts, for administrators. */
@Injectable()
export class Accounts {
  constructor(private readonly database: Database) {}

  /** A page of accounts; of one login when asked. */
  page(request: PageRequest, login?: string): Promise<Page<Account>> {
    const query = this.database.reader.createQueryBuilder(Account, 'account');
    if (login !== undefined) query.where('account.login = :login', { login: login.toLowerCase() });
    return keysetPage(query, request);
  }

  /** One account. */
  async one(id: string): Promise<Account> {
    const account = await this.database.reader.findOneBy(Account, { id });
    if (!account) throw new NotFound('account');
    return account;
  }
}
