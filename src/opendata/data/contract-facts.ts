import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type {
  ChangeFacts,
  ContractFacts,
  MilestoneFacts,
  ResultFacts,
  TransactionFacts,
  VisitFacts,
} from '../domain/facts.js';
import { openRows } from './open-rows.js';

type OfContract<T> = T & { readonly contractId: string };

/** Signed contracts with what became of them. */
@Injectable()
export class ContractFactsReads {
  constructor(private readonly database: Database) {}

  /** Those of tenders, with all that hangs on each. */
  async ofTenders(tenderIds: readonly string[]): Promise<ContractFacts[]> {
    const { reader } = this.database;
    const contracts = await openRows<ContractFacts>(
      reader,
      'contracting_contract_open',
      'tender_id',
      tenderIds,
    );
    if (contracts.length === 0) return [];
    const ids = contracts.map(({ id }) => id);
    const of = <T>(view: string) => openRows<OfContract<T>>(reader, view, 'contract_id', ids);
    const changes = await of<ChangeFacts>('contracting_change_open');
    const milestones = await of<MilestoneFacts>('contracting_milestone_open');
    const transactions = await of<TransactionFacts>('contracting_transaction_open');
    const visits = await of<VisitFacts>('evaluation_visit_open');
    const results = await of<ResultFacts>('evaluation_result_open');
    return contracts.map((contract) => {
      const own = <T>(rows: readonly OfContract<T>[]) => rows.filter((row) => row.contractId === contract.id);
      return {
        ...contract,
        changes: own(changes).toSorted((a, b) => a.number - b.number),
        milestones: own(milestones).toSorted((a, b) => a.number - b.number),
        transactions: own(transactions).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
        visits: own(visits),
        results: own(results),
      };
    });
  }
}
