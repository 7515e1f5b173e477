import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { Database } from '../../platform/index.js';
import { type LedgerSums, type ServiceIndicators, serviceIndicators } from '../domain/service-indicators.js';
import type { ContractSummary } from './contracts.js';
import { ledgerSums } from './ledger-sums.js';
import { paidOn } from './paid-sums.js';

/** What was done of what was agreed. The caller has been asked whether he may see the contract. */
@Injectable()
export class ServiceProgress {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
  ) {}

  /** The sums of a contract's ledger, and its indicators so far. */
  async of({
    id,
    itemId,
  }: Pick<ContractSummary, 'id' | 'itemId'>): Promise<{ sums: LedgerSums; indicators: ServiceIndicators }> {
    const item = itemId === null ? undefined : (await this.items.byIds([itemId])).get(itemId);
    const sums = await ledgerSums(this.database.reader, id);
    const paidFen = await paidOn(this.database.reader, { contractId: id });
    const { quantity = null, beneficiaryCount: beneficiaries = null } = item ?? {};
    return { sums, indicators: serviceIndicators(sums, { quantity, beneficiaries, paidFen }) };
  }
}
