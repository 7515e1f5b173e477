import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, constraintMeans, create, now } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { type Day, dayOf, later } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { claimsOn, invoiceUsed } from '../data/claims.js';
import { supplementSum } from '../data/contract-changes.js';
import type { Contract } from '../data/contract.entity.js';
import { lockBelow } from '../data/lock-below.js';
import { Milestone } from '../data/milestone.entity.js';
import { PaymentRequest } from '../data/payment-request.entity.js';
import { startClock } from '../data/start-clock.js';
import { triggerFacts } from '../data/trigger-facts.js';
import { refuseAll } from '../domain/conflicts.js';
import type { PayeeAccount } from '../domain/payee-account.js';
import { invoiceWarningDay } from '../domain/payment-clocks.js';
import { refusePayment as refuse } from '../domain/payment-refusals.js';
import { paymentRequestLifecycle } from '../domain/payment-request.lifecycle.js';
import { paymentRequestViolations } from '../domain/payment-rules.js';
import { triggerOf } from '../domain/payment-trigger.js';
import { demandStanding } from '../policies.js';

constraintMeans('one_use_of_invoice', () => refuse.invoiceUsed({ pointer: '/invoiceNumber' }));
constraintMeans('one_live_payment_request', () => refuse.milestoneClaimed({ pointer: '/milestoneId' }));

/** What the provider asks to be paid, and on which invoice. */
export interface Claim {
  readonly milestoneId: string;
  readonly invoiceNumber: string;
  /** Today unless given. */
  readonly invoiceOn?: Day;
  readonly payeeAccount?: PayeeAccount;
}

/** Asks for an instalment: the condition is met, the invoice fresh, the account the agreed one. */
@Injectable()
export class RequestPayment {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationProfiles,
    private readonly calendars: WorkingCalendars,
    private readonly outbox: Outbox,
  ) {}

  /**
   * The new request's id; the amount is what the instalment may cost. RuleBroken (409): the condition is not met yet, the
   * instalment or the invoice is claimed already; (422): nothing is payable, another account than the agreed one.
   */
  async run(actor: Actor, claim: Claim): Promise<string> {
    const uscc = (await this.organizations.byIds([actor.unitId])).get(actor.unitId)?.uscc ?? '';
    return this.database.transaction(async (tx) => {
      const { contract, row: milestone } = await lockBelow(tx, Milestone, claim.milestoneId);
      demandStanding(actor, contract, ['provider'], 'milestone');
      const today = dayOf(now(tx));
      const { invoiceNumber, invoiceOn = today } = claim;
      refuseAll([
        ...(await violations(tx, { contract, milestone, claim, uscc })),
        ...(invoiceOn > today ? [refuse.invoiceInFuture({ pointer: '/invoiceOn' })] : []),
      ]);
      const warnOn = await this.warnOn(invoiceOn, milestone);
      const { id } = await create(tx, PaymentRequest, {
        ...{ contractId: contract.id, milestoneId: milestone.id, organizationId: contract.organizationId },
        state: paymentRequestLifecycle.initial,
        ...{ invoiceNumber, invoiceOn, warnOn, amountFen: milestone.payableFen ?? 0n },
        ...{ requestedBy: actor.accountId, requestedOn: today, reason: null },
      });
      await startClock(tx, this.outbox, 'invoice', { id, last: warnOn });
      return id;
    });
  }

  /** The days run from the invoice, and never before its condition is met; the safe day where a calendar is missing. */
  private async warnOn(invoiceOn: Day, { reachedOn }: Milestone): Promise<Day> {
    const start = later(invoiceOn, reachedOn ?? invoiceOn);
    return invoiceWarningDay(start, await this.calendars.current()).day;
  }
}

interface Facts {
  readonly contract: Contract;
  readonly milestone: Milestone;
  readonly claim: Claim;
  readonly uscc: string;
}

async function violations(tx: Tx, { contract, milestone, claim, uscc }: Facts): Promise<Violation[]> {
  const { amountFen, payableFen, stage } = milestone;
  if (amountFen === null) return [refuse.milestoneUnpaid({ pointer: '/milestoneId' })];
  const claims = await claimsOn(tx, contract.id, milestone.id);
  if (claims.milestoneClaimed) return [refuse.milestoneClaimed({ pointer: '/milestoneId' })];
  const amount = payableFen ?? amountFen;
  const used = await invoiceUsed(tx, contract.organizationId, claim.invoiceNumber);
  return [
    ...paymentRequestViolations({
      amount,
      trigger: triggerOf(stage),
      facts: triggerFacts(contract, milestone),
      limits: {
        milestonePayable: amount,
        claimedOnMilestone: claims.onMilestone,
        contractAmount: contract.amountFen,
        supplements: await supplementSum(tx, contract.id),
        claimedOnContract: claims.onContract,
      },
      // The number is the provider's own; its paper is not read yet, so it counts as covering what is asked.
      invoice: { issuerUscc: uscc, number: claim.invoiceNumber, amount, used },
      providerUscc: uscc,
      ...accounts(contract, claim.payeeAccount),
    }),
    ...(claim.payeeAccount && !contract.payeeHolder
      ? [refuse.payeeNotAgreed({ pointer: '/payeeAccount' })]
      : []),
  ];
}

/** Without an account in the request the agreed one is meant; without an agreed one there is nothing to compare. */
function accounts(contract: Contract, named: PayeeAccount | undefined) {
  const agreed = { holder: contract.payeeHolder ?? '', number: contract.payeeNumber ?? '' };
  return { account: contract.payeeHolder ? (named ?? agreed) : agreed, contractAccount: agreed };
}
