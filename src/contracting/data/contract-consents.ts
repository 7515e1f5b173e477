import { Injectable } from '@nestjs/common';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type BelowFilter, belowVisibleContracts, contractsOf } from './below-contract.js';
import { ContractConsent } from './contract-consent.entity.js';
import type { Contract } from './contract.entity.js';

/** A request with the contract it is of. */
export interface ConsentDetails {
  readonly contract: Contract;
  readonly consent: ContractConsent;
}

/** Reads of requests for the buyer's consent: for the two parties and the overseers. */
@Injectable()
export class ContractConsents {
  constructor(private readonly database: Database) {}

  /** A page of requests, newest first. */
  async page(actor: Actor, request: PageRequest, filter: BelowFilter): Promise<Page<ConsentDetails>> {
    const query = belowVisibleContracts(this.database.reader, ContractConsent, actor, filter);
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withContracts(items), next };
  }

  /** One request. NotFound (404) when it is not the caller's to know. */
  async one(actor: Actor, id: string): Promise<ConsentDetails> {
    const query = belowVisibleContracts(this.database.reader, ContractConsent, actor);
    const found = await query.andWhere('row.id = :id', { id }).getMany();
    const [details] = await this.withContracts(found);
    if (!details) throw new NotFound('contract_consent');
    return details;
  }

  private async withContracts(rows: readonly ContractConsent[]): Promise<ConsentDetails[]> {
    const contracts = await contractsOf(this.database.reader, rows);
    return rows.flatMap((consent) => {
      const contract = contracts.get(consent.contractId);
      return contract ? [{ contract, consent }] : [];
    });
  }
}
