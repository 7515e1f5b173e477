import { Injectable } from '@nestjs/common';
import { Contracts } from '../../contracting/index.js';
import { Units } from '../../identity/index.js';
import type { Day } from '../../shared/days.js';
import { PublicTenders } from './public-tenders.js';
import type { ContractFacts } from '../domain/contract-notices.js';

/** Contracts with the names that a notice gives. */
@Injectable()
export class PublicContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly units: Units,
    private readonly tenders: PublicTenders,
  ) {}

  /** NotFound (404) without such a contract. */
  async byId(
    contractId: string,
  ): Promise<ContractFacts & { readonly signedOn: Day | null; readonly communityId: string }> {
    const contract = await this.contracts.byId(contractId);
    const { title, buyerId, organizationId, amountFen, serviceFrom, serviceTo, signedOn, communityId } =
      contract;
    const names = await this.units.byIds([buyerId, organizationId]);
    const nameOf = (unitId: string) => names.get(unitId)?.name ?? '';
    const { tenderId } = contract;
    const tender = tenderId === null ? null : await this.tenders.tender(tenderId);
    return {
      ...{ tenderId, method: tender?.method ?? null },
      ...{ contractId, title, serviceFrom, serviceTo, signedOn, communityId },
      buyer: nameOf(buyerId),
      supplier: nameOf(organizationId),
      amount: amountFen,
    };
  }
}
