import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type BelowFilter, belowVisibleContracts, contractsOf } from './below-contract.js';
import type { Contract } from './contract.entity.js';
import { PaymentApproval } from './payment-approval.entity.js';
import { PaymentRequest } from './payment-request.entity.js';
import { Payment } from './payment.entity.js';

/** A payment request with its contract, its approvals and what was paid on it (fen). */
export interface PaymentRequestDetails {
  readonly request: PaymentRequest;
  readonly contract: Contract;
  readonly approvals: readonly PaymentApproval[];
  readonly paidFen: Fen;
}

/** Reads of payment requests for those who may see their contract. */
@Injectable()
export class PaymentRequests {
  constructor(private readonly database: Database) {}

  /** One payment request. NotFound (404). */
  async one(actor: Actor, id: string): Promise<PaymentRequestDetails> {
    const query = belowVisibleContracts(this.database.reader, PaymentRequest, actor);
    const found = await query.andWhere('row.id = :id', { id }).getMany();
    const [details] = await this.withDetails(found);
    if (!details) throw new NotFound('payment_request');
    return details;
  }

  /** A page of payment requests, of one contract when asked. */
  async page(actor: Actor, request: PageRequest, filter: BelowFilter): Promise<Page<PaymentRequestDetails>> {
    const query = belowVisibleContracts(this.database.reader, PaymentRequest, actor, filter);
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withDetails(items), next };
  }

  private async withDetails(requests: readonly PaymentRequest[]): Promise<PaymentRequestDetails[]> {
    const { reader } = this.database;
    const contracts = await contractsOf(reader, requests);
    const paymentRequestId = In(requests.map(({ id }) => id));
    const given = await reader.find(PaymentApproval, { where: { paymentRequestId }, order: { id: 'ASC' } });
    const payments = await reader.findBy(Payment, { paymentRequestId });
    return requests.flatMap((request) => {
      const contract = contracts.get(request.contractId);
      const own = <T extends { paymentRequestId: string }>(rows: readonly T[]) =>
        rows.filter((row) => row.paymentRequestId === request.id);
      const paidFen = own(payments).reduce((sum, { amountFen }) => sum + amountFen, 0n);
      return contract ? [{ request, contract, approvals: own(given), paidFen }] : [];
    });
  }
}
