import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { keysetPage } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { demandStanding } from '../policies.js';
import { type BelowFilter, belowVisibleContracts, contractsOf } from './below-contract.js';
import { ContractBreach } from './contract-breach.entity.js';
import type { Contract } from './contract.entity.js';

/** A breach with the contract it is of. */
export interface BreachDetails {
  readonly contract: Contract;
  readonly breach: ContractBreach;
}

/** Reads of breaches: for the two parties and the overseers. */
@Injectable()
export class ContractBreaches {
  constructor(private readonly database: Database) {}

  /** A page of breaches, newest first. */
  async page(actor: Actor, request: PageRequest, filter: BelowFilter): Promise<Page<BreachDetails>> {
    const { reader } = this.database;
    const query = belowVisibleContracts(reader, ContractBreach, actor, filter);
    const { items, next } = await keysetPage(query, request);
    const contracts = await contractsOf(reader, items);
    const known = items.flatMap((breach) => {
      const contract = contracts.get(breach.contractId);
      return contract ? [{ breach, contract }] : [];
    });
    return { items: known, next };
  }

  /** One of them. NotFound (404) when it is not the caller's to know. */
  async one(actor: Actor, id: string): Promise<BreachDetails> {
    const { reader } = this.database;
    const query = belowVisibleContracts(reader, ContractBreach, actor);
    const breach = await query.andWhere('row.id = :id', { id }).getOne();
    const contract = breach && (await contractsOf(reader, [breach])).get(breach.contractId);
    if (!breach || !contract) throw new NotFound('contract_breach');
    demandStanding(actor, contract, ['buyer', 'provider', 'overseer'], 'contract_breach');
    return { breach, contract };
  }
}
