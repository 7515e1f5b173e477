import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, constraintMeans, now } from '../../platform/index.js';
import { commitHeld } from '../../funding/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { Forbidden } from '../../shared/refused.js';
import { type AwardSummary, Awards, markContracted, releaseUnneeded } from '../../tendering/index.js';
import { ContractPlan } from '../data/contract-plan.js';
import type { Contract } from '../data/contract.entity.js';
import { DrawingFacts } from '../data/drawing-facts.js';
import { moneyReference } from '../data/money-reference.js';
import { type ContractValues, NOTHING_YET, writeContract } from '../data/write-contract.js';
import { refuseAll } from '../domain/conflicts.js';
import { type LongTermConditions, contractViolations } from '../domain/contract-rules.js';
import type { ContractContent } from '../domain/contract-content.js';
import { contractText } from '../domain/contract-text.js';
import { contractLifecycle } from '../domain/contract.lifecycle.js';
import { drawingUpViolations } from '../domain/drawing-up.js';
import { instalmentViolations } from '../domain/instalments.js';
import type { AgreedReport, AgreedTerms } from '../domain/milestone-plan.js';
import type { PayeeAccount } from '../domain/payee-account.js';
import { DAYS_TO_PAY, paymentTermViolations } from '../domain/payment-clocks.js';
import { performanceBondViolations } from '../domain/performance-bond.js';
import { refuse } from '../domain/refusals.js';
import { type SecretTerm, secretViolations } from '../domain/secret-terms.js';
import { DEFAULT_TAIL_FACTORS } from '../domain/tail-factor.js';

constraintMeans('one_live_contract', () => refuse.contractDrawnUpAlready({ pointer: '/awardId' }));

/** What the buyer decides about a contract beside its award. */
export interface Drawing {
  readonly awardId: string;
  /** Where payments go; none while it is left out. */
  readonly payeeAccount?: PayeeAccount;
  /** For a term over one year. */
  readonly longTerm?: LongTermConditions;
  /** Calendar days to pay a due instalment, 1 to 60; 30 unless agreed (保障中小企业款项支付条例 art. 9). */
  readonly paymentTermDays?: number;
  /** In fen; none unless asked for. */
  readonly performanceBondFen?: Fen;
  /** Calendar days in which the buyer accepts or sends back what was handed in, 1 to 30; a setting unless agreed. */
  readonly acceptanceTermDays?: number;
  /** Reports that are handed in beside the deliveries. */
  readonly reports?: readonly AgreedReport[];
  /** What is agreed beside the form's articles. */
  readonly specialTerms?: readonly string[];
  /** Which of them are not published. */
  readonly secretTerms?: readonly SecretTerm[];
}

const ORDINARY: LongTermConditions = {
  fixedContent: false,
  continuousNeed: false,
  stableFunding: false,
  stablePrice: false,
};

/** Draws a contract up from an award, at the winner's final offer. */
@Injectable()
export class DrawUpContract {
  constructor(
    private readonly database: Database,
    private readonly awards: Awards,
    private readonly facts: DrawingFacts,
    private readonly plan: ContractPlan,
  ) {}

  /**
   * The new contract's id. The amount is committed in the fund, and what no lot needs any more is released. RuleBroken (409):
   * the award is not in force, the first lawful day has not come, there is a contract already; (422): the term is too
   * long. NotFound without such an award, Forbidden for another street's.
   */
  async run(actor: Actor, drawing: Drawing): Promise<string> {
    const award = await this.awards.byId(drawing.awardId);
    if (award.buyerId !== actor.unitId) throw new Forbidden([refuse.awardOfAnotherStreet()]);
    const content = await this.facts.of(award);
    return this.database.transaction(async (tx) => {
      const today = dayOf(now(tx));
      const state = await markContracted(tx, award.awardId);
      const { milestones, violations } = await this.plan.of(agreedTerms(award, drawing));
      refuseAll([...drawingViolations({ ...award, state }, drawing, today), ...violations]);
      const terms = termsOf(drawing, this.plan);
      const body = contractText({ ...content, ...terms, milestones, drawnUpOn: today });
      const contract = await writeContract(tx, contractRow(actor, award, terms), body, milestones);
      await bindMoney(tx, contract, award);
      return contract.id;
    });
  }
}

/** Why a contract can't be drawn up from an award like this; every reason at once. */
export function drawingViolations(award: AwardSummary, drawing: Drawing, today: Day) {
  const { longTerm = ORDINARY, paymentTermDays = DAYS_TO_PAY, performanceBondFen = 0n } = drawing;
  const { amountFen, serviceFrom, serviceTo, state, contractableFrom, instalments } = award;
  return [
    ...drawingUpViolations({ award: { active: state === 'active', state }, contractableFrom, today }),
    // The template, `none` among them, was chosen in the tender and is frozen with the award.
    ...contractViolations({
      ...{ amount: amountFen, bidPrice: amountFen, start: serviceFrom, end: serviceTo },
      ...{ longTerm, visitsPlanned: true },
    }),
    ...instalmentViolations(
      amountFen,
      instalments.map(({ percent }) => percent),
    ),
    ...paymentTermViolations(paymentTermDays),
    ...secretViolations(drawing.secretTerms ?? [], drawing.specialTerms ?? [], '/secretTerms'),
    // Guarantees are always taken in place of cash: the form says so.
    ...performanceBondViolations(performanceBondFen, amountFen, true),
  ];
}

/** What the milestones of a contract follow from. */
export function agreedTerms(award: AwardSummary, { reports = [] }: Pick<Drawing, 'reports'>): AgreedTerms {
  return { ...award, amount: award.amountFen, reports };
}

type Terms = Pick<
  ContractContent,
  'payee' | 'paymentTermDays' | 'acceptanceTermDays' | 'performanceBond' | 'specialTerms' | 'secretTerms'
>;

/** What the parties agree on beside the award. */
export function termsOf(drawing: Drawing, usual: Pick<ContractPlan, 'acceptanceTermDays'>): Terms {
  return {
    payee: drawing.payeeAccount ?? null,
    paymentTermDays: drawing.paymentTermDays ?? DAYS_TO_PAY,
    acceptanceTermDays: drawing.acceptanceTermDays ?? usual.acceptanceTermDays,
    performanceBond: drawing.performanceBondFen ?? null,
    specialTerms: drawing.specialTerms ?? [],
    secretTerms: drawing.secretTerms ?? [],
  };
}

function contractRow(actor: Actor, award: AwardSummary, terms: Terms): ContractValues {
  const { awardId, tenderId, itemId, fundId, buyerId, communityId, organizationId } = award;
  const { title, category, amountFen, returnVisitTemplate, serviceFrom, serviceTo } = award;
  return {
    ...{ awardId, tenderId, itemId, grantId: null, fundId, buyerId, communityId, organizationId },
    ...{ title, category, amountFen, returnVisitTemplate, serviceFrom, serviceTo },
    state: contractLifecycle.initial,
    signFrom: award.contractableFrom,
    signBy: award.signBy,
    tailFactors: DEFAULT_TAIL_FACTORS,
    payeeHolder: terms.payee?.holder ?? null,
    payeeNumber: terms.payee?.number ?? null,
    ...{ paymentTermDays: terms.paymentTermDays, acceptanceTermDays: terms.acceptanceTermDays },
    performanceBondFen: terms.performanceBond,
    drawnUpBy: actor.accountId,
    ...NOTHING_YET,
  };
}

async function bindMoney(tx: Tx, contract: Contract, award: AwardSummary): Promise<void> {
  const { amountFen: amount } = contract;
  const reference = moneyReference(contract);
  const cause = { type: 'contract', id: contract.id };
  await commitHeld(tx, { amount, reference, cause });
  await releaseUnneeded(tx, award, cause);
}
