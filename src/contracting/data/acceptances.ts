import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { AcceptanceOpinion } from './acceptance-opinion.entity.js';
import { Acceptance } from './acceptance.entity.js';
import { type BelowFilter, belowVisibleContracts, contractsOf } from './below-contract.js';
import type { Contract } from './contract.entity.js';

/** An acceptance with its contract and what was said. */
export interface AcceptanceDetails {
  readonly acceptance: Acceptance;
  readonly contract: Contract;
  readonly opinions: readonly AcceptanceOpinion[];
}

/** Reads of acceptances for those who may see their contract. */
@Injectable()
export class Acceptances {
  constructor(private readonly database: Database) {}

  /** One acceptance. NotFound (404). */
  async one(actor: Actor, id: string): Promise<AcceptanceDetails> {
    const query = belowVisibleContracts(this.database.reader, Acceptance, actor);
    const found = await query.andWhere('row.id = :id', { id }).getMany();
    const [details] = await this.withDetails(found);
    if (!details) throw new NotFound('acceptance');
    return details;
  }

  /** A page of acceptances, of one contract when asked. */
  async page(actor: Actor, request: PageRequest, filter: BelowFilter): Promise<Page<AcceptanceDetails>> {
    const query = belowVisibleContracts(this.database.reader, Acceptance, actor, filter);
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withDetails(items), next };
  }

  private async withDetails(acceptances: readonly Acceptance[]): Promise<AcceptanceDetails[]> {
    const { reader } = this.database;
    const contracts = await contractsOf(reader, acceptances);
    const said = await reader.find(AcceptanceOpinion, {
      where: { acceptanceId: In(acceptances.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    return acceptances.flatMap((acceptance) => {
      const contract = contracts.get(acceptance.contractId);
      const opinions = said.filter(({ acceptanceId }) => acceptanceId === acceptance.id);
      return contract ? [{ acceptance, contract, opinions }] : [];
    });
  }
}
