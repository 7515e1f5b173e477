import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { demandStanding } from '../policies.js';
import { ContractDocument } from './contract-document.entity.js';
import { ContractSignature } from './contract-signature.entity.js';
import type { Contract } from './contract.entity.js';
import { type ContractFilter, Contracts } from './contracts.js';
import { Milestone } from './milestone.entity.js';
import { type ShownText, shownTo } from './shown-text.js';
import { PerformanceBond } from './performance-bond.entity.js';

/** A contract with the signatures under its text in force. */
export interface ContractDetails {
  readonly contract: Contract;
  readonly signatures: readonly ContractSignature[];
}

/** Reads of contracts for those who may see them; everything else is NotFound. */
@Injectable()
export class ContractFiles {
  constructor(
    private readonly database: Database,
    private readonly contracts: Contracts,
  ) {}

  /** One contract. */
  async one(actor: Actor, id: string): Promise<ContractDetails> {
    const [details] = await this.withSignatures([await this.contracts.find(actor, id)]);
    if (!details) throw new Error(`contract ${id} has lost its details`);
    return details;
  }

  /** A page of contracts. */
  async page(actor: Actor, request: PageRequest, filter: ContractFilter): Promise<Page<ContractDetails>> {
    const { items, next } = await this.contracts.rows(actor, request, filter);
    return { items: await this.withSignatures(items), next };
  }

  /** The text in force, for the two parties and the overseers, as this reader may read it. */
  async document(actor: Actor, id: string): Promise<ShownText<ContractDocument>> {
    const contract = await this.contracts.find(actor, id);
    demandStanding(actor, contract, ['buyer', 'provider', 'overseer'], 'contract');
    const sha256 = contract.documentSha256;
    const document = await this.database.reader.findOneByOrFail(ContractDocument, { contractId: id, sha256 });
    return shownTo(actor, contract, document);
  }

  /** Its performance bond, for the two parties and the overseers. NotFound (404) while there is none. */
  async bond(actor: Actor, id: string): Promise<PerformanceBond> {
    const contract = await this.contracts.find(actor, id);
    demandStanding(actor, contract, ['buyer', 'provider', 'overseer'], 'contract');
    const bond = await this.database.reader.findOneBy(PerformanceBond, { contractId: id });
    if (!bond) throw new NotFound('performance_bond');
    return bond;
  }

  /** A contract's milestones in their order. */
  async milestones(actor: Actor, id: string): Promise<{ contract: Contract; milestones: Milestone[] }> {
    const contract = await this.contracts.find(actor, id);
    const milestones = await this.database.reader.find(Milestone, {
      where: { contractId: id },
      order: { number: 'ASC' },
    });
    return { contract, milestones };
  }

  private async withSignatures(contracts: readonly Contract[]): Promise<ContractDetails[]> {
    const all = await this.database.reader.find(ContractSignature, {
      where: { contractId: In(contracts.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    return contracts.map((contract) => {
      const { id, documentSha256 } = contract;
      const signatures = all.filter(
        (each) => each.contractId === id && each.documentSha256 === documentSha256,
      );
      return { contract, signatures };
    });
  }
}
