import { Injectable } from '@nestjs/common';
import { commitHeld } from '../../funding/index.js';
import { Units } from '../../identity/index.js';
import { type Actor, Database, constraintMeans, now } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { type GrantSummary, Grants, markAgreed } from '../../ventures/index.js';
import { ContractPlan } from '../data/contract-plan.js';
import { moneyReference } from '../data/money-reference.js';
import { type ContractValues, NOTHING_YET, writeContract } from '../data/write-contract.js';
import { agreementText } from '../domain/agreement-text.js';
import { contractLifecycle } from '../domain/contract.lifecycle.js';
import type { AgreedTerms } from '../domain/milestone-plan.js';
import type { PayeeAccount } from '../domain/payee-account.js';
import { DAYS_TO_PAY } from '../domain/payment-clocks.js';
import { refuse } from '../domain/refusals.js';
import { DEFAULT_TAIL_FACTORS } from '../domain/tail-factor.js';

constraintMeans('one_live_agreement', () => refuse.contractDrawnUpAlready({ pointer: '/grantId' }));

/** Draws the agreement on a grant (资助协议) up, once its notice is over; it is performed and paid like a contract. */
@Injectable()
export class DrawUpAgreement {
  constructor(
    private readonly database: Database,
    private readonly grants: Grants,
    private readonly units: Units,
    private readonly organizations: OrganizationProfiles,
    private readonly plan: ContractPlan,
  ) {}

  /**
   * The new contract's id; the grant's money is committed. RuleBroken (409): the grant is agreed or was given up.
   * NotFound without such a grant, Forbidden for another street's.
   */
  async run(actor: Actor, grantId: string, payee: PayeeAccount | null): Promise<string> {
    const grant = await this.grants.byId(grantId);
    if (grant.streetId !== actor.unitId) throw new Forbidden([refuse.awardOfAnotherStreet()]);
    const { state } = grant;
    RuleBroken.conflictUnlessEmpty(
      state === 'granted' ? [] : [refuse.grantNotOpen({ pointer: '/grantId', params: { state } })],
    );
    const names = await this.names(grant);
    return this.database.transaction(async (tx) => {
      const { milestones } = await this.plan.of(agreedTerms(grant));
      const body = agreementText({ ...grant, ...names, payee, milestones, drawnUpOn: dayOf(now(tx)) });
      await markAgreed(tx, grantId, actor);
      const contract = await writeContract(tx, this.valuesOf(actor, grant, payee), body, milestones);
      const cause = { type: 'contract', id: contract.id };
      await commitHeld(tx, { amount: grant.amountFen, reference: moneyReference(contract), cause });
      return contract.id;
    });
  }

  private valuesOf(actor: Actor, grant: GrantSummary, payee: PayeeAccount | null): ContractValues {
    const { grantId, fundId, communityId, organizationId, title, category, amountFen } = grant;
    return {
      ...{ grantId, awardId: null, tenderId: null, itemId: null },
      ...{ fundId, buyerId: grant.streetId, communityId, organizationId, title, category, amountFen },
      returnVisitTemplate: grant.returnVisitTemplate,
      ...{ serviceFrom: grant.projectFrom, serviceTo: grant.projectTo },
      state: contractLifecycle.initial,
      ...{ signFrom: grant.grantedOn, signBy: grant.signBy, tailFactors: DEFAULT_TAIL_FACTORS },
      ...{ payeeHolder: payee?.holder ?? null, payeeNumber: payee?.number ?? null },
      ...{ paymentTermDays: DAYS_TO_PAY, performanceBondFen: null },
      acceptanceTermDays: this.plan.acceptanceTermDays,
      drawnUpBy: actor.accountId,
      ...NOTHING_YET,
    };
  }

  private async names({ streetId, communityId, organizationId }: GrantSummary) {
    const units = await this.units.byIds([streetId, communityId]);
    const provider = (await this.organizations.byIds([organizationId])).get(organizationId);
    const named = (id: string) => ({ id, name: units.get(id)?.name ?? '' });
    return {
      buyer: named(streetId),
      community: named(communityId),
      provider: { id: organizationId, name: provider?.name ?? '', uscc: provider?.uscc ?? '' },
    };
  }
}

function agreedTerms(grant: GrantSummary): AgreedTerms {
  const { amountFen: amount, instalments, signBy, projectFrom, projectTo } = grant;
  return { amount, instalments, signBy, serviceFrom: projectFrom, serviceTo: projectTo };
}
