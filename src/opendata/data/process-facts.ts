import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import type {
  AmendmentFacts,
  AwardFacts,
  BidFacts,
  ItemFacts,
  LotFacts,
  ProcessFacts,
  QuestionFacts,
  TenderFacts,
} from '../domain/facts.js';
import { ContractFactsReads } from './contract-facts.js';
import { openRows } from './open-rows.js';
import type { ProcessRow } from './process-row.js';
import { RelatedProcesses, type TenderTies } from './related-processes.js';

/** Reads everything that everybody may know of a process. */
@Injectable()
export class ProcessFactsReads {
  constructor(
    private readonly database: Database,
    private readonly profiles: OrganizationProfiles,
    private readonly contracts: ContractFactsReads,
    private readonly related: RelatedProcesses,
  ) {}

  /** As they stand in the open transaction. */
  async of(process: ProcessRow): Promise<ProcessFacts> {
    const tenderIds = process.tenderId ? [process.tenderId] : [];
    const [tender = null] = await this.rows<TenderFacts & TenderTies>(
      'tendering_tender_open',
      'id',
      tenderIds,
    );
    const itemId = tender?.itemId ?? process.itemId;
    const [item = null] = await this.rows<ItemFacts>('catalogue_item_open', 'id', itemId ? [itemId] : []);
    const of = <T>(view: string) => this.rows<T>(`tendering_${view}`, 'tender_id', tenderIds);
    const amendments = await of<AmendmentFacts>('amendment_open');
    const lots = await of<LotFacts>('lot_public');
    const parts = { bids: await of<BidFacts>('bid_open'), awards: await of<AwardFacts>('award_open') };
    const contracts = await this.contracts.ofTenders(tenderIds);
    const winners = [...parts.bids, ...parts.awards].flatMap(({ organizationIds }) => organizationIds);
    return {
      ...{ key: process.key, item, tender, contracts, ...parts },
      lots: lots.toSorted((a, b) => a.number - b.number),
      amendments: amendments.toSorted((a, b) => a.number - b.number),
      questions: await of<QuestionFacts>('question_open'),
      related: await this.related.of(process, tender),
      organizations: await this.organizations([...winners, ...contracts.map((each) => each.organizationId)]),
    };
  }

  private rows<T>(view: string, column: string, ids: readonly string[]): Promise<T[]> {
    return ids.length === 0 ? Promise.resolve([]) : openRows<T>(this.database.reader, view, column, ids);
  }

  private async organizations(ids: readonly string[]): Promise<ProcessFacts['organizations']> {
    const found = await this.profiles.byIds([...new Set(ids)]);
    return Object.fromEntries([...found].map(([id, { name, uscc }]) => [id, { name, uscc }]));
  }
}
