import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type LateContract, type LateSum, lateSum } from '../domain/late-payments.js';
import { lateContracts, lateContractsOf } from './late-contracts.js';
import { LatePaymentStatement } from './late-payment-statement.entity.js';

/** A statement, published (with its id) or as it would be published now. */
export interface LatePaymentFacts {
  readonly published: LatePaymentStatement | null;
  readonly unitId: string;
  readonly year: number;
  readonly contracts: readonly LateContract[];
}

/** Reads of statements of late payments: the caller's unit's; overseers all. */
@Injectable()
export class LatePayments {
  constructor(private readonly database: Database) {}

  async page(actor: Actor, request: PageRequest): Promise<Page<LatePaymentFacts>> {
    const { items, next } = await keysetPage(this.scoped(actor), request);
    return { items: items.map(factsOf), next };
  }

  /** NotFound (404) when it is another unit's. */
  async one(actor: Actor, id: string): Promise<LatePaymentFacts> {
    const found = await this.scoped(actor).andWhere('statement.id = :id', { id }).getOne();
    if (!found) throw new NotFound('late_payment_statement');
    return factsOf(found);
  }

  /** What the caller's unit would publish for a year now. */
  async draft({ unitId }: Actor, year: number): Promise<LatePaymentFacts> {
    return {
      published: null,
      unitId,
      year,
      contracts: await lateContracts(this.database.reader, unitId, year),
    };
  }

  private scoped(actor: Actor) {
    return this.database.reader
      .createQueryBuilder(LatePaymentStatement, 'statement')
      .where(isOverseer(actor) ? 'TRUE' : 'statement.unitId = :unitId', { unitId: actor.unitId });
  }
}

/** What the public reads of a statement: sums alone. */
export async function latePaymentSums(
  tx: Tx,
  id: string,
): Promise<{ unitId: string; year: number; byLaw: LateSum; byPolicy: LateSum }> {
  const { unitId, year, contracts } = await tx.findOneByOrFail(LatePaymentStatement, { id });
  const late = lateContractsOf(contracts);
  return { unitId, year, byLaw: lateSum(late, 'law'), byPolicy: lateSum(late, 'policy') };
}

/** True once a unit has published a year. */
export function latePaymentsPublished(tx: Tx, unitId: string, year: number): Promise<boolean> {
  return tx.existsBy(LatePaymentStatement, { unitId, year });
}

function factsOf(published: LatePaymentStatement): LatePaymentFacts {
  const { unitId, year, contracts } = published;
  return { published, unitId, year, contracts: lateContractsOf(contracts) };
}
