import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { VisitTemplate } from '../../tendering/index.js';
import type { ContractState } from '../domain/contract.lifecycle.js';
import { Contract } from './contract.entity.js';
import { visibleContracts } from './visible-contracts.js';

/** A contract as later contexts know it. Amount in fen. */
export interface ContractSummary {
  readonly id: string;
  readonly title: string;
  readonly category: string;
  /** Of a purchase; null for a grant. */
  readonly tenderId: string | null;
  readonly awardId: string | null;
  readonly itemId: string | null;
  /** Of a grant; null for a purchase. */
  readonly grantId: string | null;
  readonly buyerId: string;
  readonly communityId: string;
  readonly organizationId: string;
  readonly amountFen: Fen;
  readonly state: ContractState;
  readonly returnVisitTemplate: VisitTemplate;
  readonly serviceFrom: Day;
  /** Inclusive. */
  readonly serviceTo: Day;
  readonly signedOn: Day | null;
  /** Day of the final acceptance. */
  readonly acceptedOn: Day | null;
}

/** What a list of contracts may be narrowed to. */
export interface ContractFilter {
  readonly state?: ContractState;
  readonly awardId?: string;
  readonly grantId?: string;
}

/** Reads of contracts. */
@Injectable()
export class Contracts {
  constructor(private readonly database: Database) {}

  /** One contract, whoever asks: for handlers and rules of later contexts. NotFound (404). */
  async byId(id: string): Promise<ContractSummary> {
    const contract = await this.database.reader.findOneBy(Contract, { id });
    if (!contract) throw new NotFound('contract');
    return summaryOf(contract);
  }

  /** Contracts by id, those that exist. */
  async byIds(ids: readonly string[]): Promise<Map<string, ContractSummary>> {
    if (ids.length === 0) return new Map();
    const found = await this.database.reader
      .createQueryBuilder(Contract, 'contract')
      .where('contract.id IN (:...ids)', { ids })
      .getMany();
    return new Map(found.map((contract) => [contract.id, summaryOf(contract)]));
  }

  /** A page of the contracts that the actor may see. */
  async page(
    actor: Actor,
    request: PageRequest,
    filter: ContractFilter = {},
  ): Promise<Page<ContractSummary>> {
    const { items, next } = await this.rows(actor, request, filter);
    return { items: items.map(summaryOf), next };
  }

  /** The rows behind a page of contracts. */
  rows(actor: Actor, request: PageRequest, filter: ContractFilter): Promise<Page<Contract>> {
    const query = this.visibleTo(actor);
    const { state, awardId, grantId } = filter;
    if (state) query.andWhere('contract.state = :state', { state });
    if (awardId) query.andWhere('contract.awardId = :awardId', { awardId });
    if (grantId) query.andWhere('contract.grantId = :grantId', { grantId });
    return keysetPage(query, request);
  }

  /** The row of one contract that the actor may see. NotFound (404) for every other. */
  async find(actor: Actor, id: string): Promise<Contract> {
    const contract = await this.visibleTo(actor).andWhere('contract.id = :id', { id }).getOne();
    if (!contract) throw new NotFound('contract');
    return contract;
  }

  private visibleTo(actor: Actor): SelectQueryBuilder<Contract> {
    return visibleContracts(this.database.reader.createQueryBuilder(Contract, 'contract'), actor);
  }
}

function summaryOf(contract: Contract): ContractSummary {
  const { id, title, category, tenderId, awardId, itemId, grantId, amountFen, state } = contract;
  const { buyerId, communityId, organizationId } = contract;
  const { returnVisitTemplate, serviceFrom, serviceTo, signedOn, acceptedOn } = contract;
  return {
    ...{ id, title, category, tenderId, awardId, itemId, grantId, amountFen, state },
    ...{ buyerId, communityId, organizationId },
    ...{ returnVisitTemplate, serviceFrom, serviceTo, signedOn, acceptedOn },
  };
}
