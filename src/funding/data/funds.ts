import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { fundScope } from '../policies.js';
import { type FundBalance, readFundBalances } from './balances.js';
import { FundEntry, FundEntryLine } from './fund-entry.entity.js';
import { FundSource } from './fund-source.entity.js';
import { Fund } from './fund.entity.js';
import { type FundAtYearEnd, fundAtYearEnd } from './year-end.js';

/** A fund with all that its view shows. */
export interface FundDetails {
  readonly fund: Fund;
  readonly sources: readonly FundSource[];
  readonly balance: FundBalance;
}

/** A journal entry with its lines. */
export interface EntryDetails {
  readonly entry: FundEntry;
  readonly lines: readonly FundEntryLine[];
}

/** Reads of funds for their owners and for supervisors. */
@Injectable()
export class Funds {
  constructor(private readonly database: Database) {}

  /** A page of the funds that the caller may see, of one budget year when asked. */
  async page(actor: Actor, request: PageRequest, fiscalYear?: number): Promise<Page<FundDetails>> {
    const query = this.scoped(actor);
    if (fiscalYear) query.andWhere('fund.fiscalYear = :fiscalYear', { fiscalYear });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withDetails(items), next };
  }

  /** One fund; NotFound when it is another unit's. */
  async one(actor: Actor, id: string): Promise<FundDetails> {
    const fund = await this.scoped(actor).andWhere('fund.id = :id', { id }).getOne();
    const [details] = fund ? await this.withDetails([fund]) : [];
    if (!details) throw new NotFound('fund');
    return details;
  }

  /** What a fund has not spent; NotFound when it is another unit's. */
  async atYearEnd(actor: Actor, id: string): Promise<FundAtYearEnd> {
    const { fund } = await this.one(actor, id);
    return fundAtYearEnd(this.database.reader, fund.id);
  }

  /** A page of a fund's journal, newest first; NotFound when the fund is another unit's. */
  async entries(actor: Actor, fundId: string, request: PageRequest): Promise<Page<EntryDetails>> {
    const { reader } = this.database;
    if (!(await this.scoped(actor).andWhere('fund.id = :fundId', { fundId }).getExists())) {
      throw new NotFound('fund');
    }
    const query = reader.createQueryBuilder(FundEntry, 'entry').where('entry.fundId = :fundId', { fundId });
    const { items, next } = await keysetPage(query, request);
    const lines = await reader.find(FundEntryLine, {
      where: { entryId: In(items.map(({ id }) => id)) },
      order: { position: 'ASC' },
    });
    const withLines = items.map((entry) => {
      return { entry, lines: lines.filter(({ entryId }) => entryId === entry.id) };
    });
    return { items: withLines, next };
  }

  private scoped(actor: Actor): SelectQueryBuilder<Fund> {
    const query = this.database.reader.createQueryBuilder(Fund, 'fund');
    const scope = fundScope(actor);
    return scope === 'all' ? query : query.where('fund.unitId = :unitId', scope);
  }

  private async withDetails(funds: readonly Fund[]): Promise<FundDetails[]> {
    const { reader } = this.database;
    const ids = funds.map(({ id }) => id);
    const sources = await reader.find(FundSource, { where: { fundId: In(ids) }, order: { position: 'ASC' } });
    const balances = await readFundBalances(reader, ids);
    return funds.flatMap((fund) => {
      const balance = balances.get(fund.id);
      const own = sources.filter(({ fundId }) => fundId === fund.id);
      return balance ? [{ fund, sources: own, balance }] : [];
    });
  }
}
