import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { Database } from '../../platform/index.js';
import { volunteersAmong } from '../../registry/index.js';
import { type ZeroIndicator, fourZeros } from '../domain/four-zeros.js';
import { type LedgerSums, type ServiceIndicators, serviceIndicators } from '../domain/service-indicators.js';
import type { ContractSummary } from './contracts.js';
import { type OversightCounts, oversightCounts } from './four-zero-counts.js';
import { ledgerSums, servedPersons } from './ledger-sums.js';
import { paidOn } from './paid-sums.js';
import { SMALLEST_CELL } from '../../shared/smallest-cell.js';

/** What a service has come to. */
export interface Progress {
  readonly sums: LedgerSums;
  readonly indicators: ServiceIndicators;
  readonly counts: OversightCounts;
  readonly zeros: readonly ZeroIndicator[];
  /** People served who became volunteers later; null where so few were served that somebody could be told by it. */
  readonly becameVolunteers: number | null;
}

/** What was done of what was agreed. The caller has been asked whether he may see the contract. */
@Injectable()
export class ServiceProgress {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
  ) {}

  /** The sums of a contract's ledger, its indicators so far, and what reports and checks say of it. */
  async of({ id, itemId }: Pick<ContractSummary, 'id' | 'itemId'>): Promise<Progress> {
    const item = itemId === null ? undefined : (await this.items.byIds([itemId])).get(itemId);
    const sums = await ledgerSums(this.database.reader, id);
    const served = sums.recipients < SMALLEST_CELL ? null : await servedPersons(this.database.reader, id);
    const paidFen = await paidOn(this.database.reader, { contractId: id });
    const { quantity = null, beneficiaryCount: beneficiaries = null } = item ?? {};
    const counts = await oversightCounts(this.database.reader, id);
    const indicators = serviceIndicators(sums, { quantity, beneficiaries, paidFen });
    return {
      ...{ sums, indicators, counts, zeros: fourZeros(counts, sums.contacts) },
      becameVolunteers: served && (await volunteersAmong(this.database.reader, served)),
    };
  }
}
