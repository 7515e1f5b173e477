import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/index.js';
import { type FundBalance, readFundBalances } from './balances.js';
import { Fund } from './fund.entity.js';

/** A fund as other contexts see it. */
export interface FundSummary {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly balance: FundBalance;
}

/** Reads of funds for other contexts. */
@Injectable()
export class FundBalances {
  constructor(private readonly database: Database) {}

  /** Funds by id, those that exist, each with its balance of this moment. */
  async byIds(ids: readonly string[]): Promise<Map<string, FundSummary>> {
    const { reader } = this.database;
    const funds = ids.length === 0 ? [] : await reader.findBy(Fund, { id: In([...ids]) });
    const balances = await readFundBalances(
      reader,
      funds.map(({ id }) => id),
    );
    return new Map(
      funds.flatMap(({ id, unitId, name, fiscalYear }) => {
        const balance = balances.get(id);
        return balance ? [[id, { id, unitId, name, fiscalYear, balance }] as const] : [];
      }),
    );
  }
}
