import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Actor, BusinessClock, Database, keysetPage } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type BelowFilter, belowVisibleContracts, contractsOf } from './below-contract.js';
import type { Contract } from './contract.entity.js';
import type { DatedDebt } from '../domain/payment-debt.js';
import { paidOnRequests } from './paid-sums.js';
import { paymentDebts } from './payment-debts.js';
import { PaymentApproval } from './payment-approval.entity.js';
import { PaymentRequest } from './payment-request.entity.js';

/** A payment request with its contract, its approvals and what was paid on it (fen). */
export interface PaymentRequestDetails {
  readonly request: PaymentRequest;
  readonly contract: Contract;
  readonly approvals: readonly PaymentApproval[];
  readonly paidFen: Fen;
  /** Empty until the instalment falls due. */
  readonly debt: DatedDebt | null;
}

/** Reads of payment requests for those who may see their contract. */
@Injectable()
export class PaymentRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

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
    const ids = requests.map(({ id }) => id);
    const paymentRequestId = In(ids);
    const given = await reader.find(PaymentApproval, { where: { paymentRequestId }, order: { id: 'ASC' } });
    const paid = await paidOnRequests(reader, ids);
    const milestoneIds = requests.map(({ milestoneId }) => milestoneId);
    const debts = await paymentDebts(reader, milestoneIds, dayOf(this.clock.now()));
    return requests.flatMap((request) => {
      const { id, contractId, milestoneId } = request;
      const contract = contracts.get(contractId);
      const approvals = given.filter((each) => each.paymentRequestId === id);
      const debt = debts.get(milestoneId) ?? null;
      return contract ? [{ request, contract, approvals, paidFen: paid.get(id) ?? 0n, debt }] : [];
    });
  }
}
