import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { type ItemSummary, takeForTender } from '../../catalogue/index.js';
import {
  type Actor,
  KeyRing,
  type Tx,
  advance,
  create,
  lock,
  now,
  save,
  touch,
} from '../../platform/index.js';
import type { ProofKind } from '../../registry/index.js';
import { canonicalJson } from '../../shared/canonical-json.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { RuleBroken } from '../../shared/refused.js';
import { sha256 } from '../../shared/sha256.js';
import { Bid } from '../data/bid.entity.js';
import { EvaluationReport } from '../data/evaluation-report.entity.js';
import { Lot } from '../data/lot.entity.js';
import { writeLots } from '../data/lots.js';
import { TenderInvitation } from '../data/tender-invitation.entity.js';
import { TenderRules } from '../data/tender-rules.js';
import { type Instalment, Tender, type VisitTemplate } from '../data/tender.entity.js';
import { bidLifecycle } from '../domain/bid.lifecycle.js';
import { asPlain, reportContent } from '../domain/evaluation-report.js';
import type { Factor } from '../domain/factor.js';
import type { AwardTest } from '../domain/method-rules.js';
import { termsViolations } from '../domain/publication.js';
import type { RulesInForce } from '../domain/rule-sets.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { dataKey, seal } from './seal.js';

/** What an order under a framework says of its purchase. Amounts in fen. */
export interface CallOffTerms {
  readonly agreementId: string;
  readonly item: ItemSummary;
  readonly title: string;
  /** The most that it may cost. */
  readonly amount: Fen;
  /** Under which framework, and why this party. */
  readonly reason: string;
  readonly requiredProofs: readonly ProofKind[];
  readonly instalments: readonly Instalment[];
  readonly returnVisitTemplate: VisitTemplate;
  readonly serviceFrom: Day;
  /** Inclusive. */
  readonly serviceTo: Day;
  /** For a competition alone. */
  readonly competition: {
    readonly deadlineOn: Day;
    readonly awardTest: AwardTest;
    readonly criteria: readonly Factor[];
  } | null;
}

/** A party that takes an order, at a price. */
export interface TakenCallOff {
  readonly organizationId: string;
  readonly price: Fen;
  /** Who drafted the order: no preparer confirms the award. */
  readonly preparedBy: string;
}

/**
 * The tender of an order under a framework, for the context of frameworks and in its transactions: a purchase of its own
 * whose award, contract, disputes and archive are those of every other tender.
 */
@Injectable()
export class CallOffTender {
  constructor(
    private readonly rules: TenderRules,
    private readonly keys: KeyRing,
  ) {}

  /** Drafts it. Answers its id. */
  async draft(tx: Tx, actor: Actor, terms: CallOffTerms): Promise<string> {
    const { item, amount, competition, agreementId, title } = terms;
    if (!item.fundId || !item.category) throw new Error('a published item has its fund and category');
    const tender = await create(tx, Tender, {
      ...{ itemId: item.id, communityId: item.communityId, fundId: item.fundId, category: item.category },
      ...{ buyerId: actor.unitId, draftedBy: actor.accountId, agreementId, title },
      method: competition ? ('framework-competition' as const) : ('framework-call-off' as const),
      ...{ budgetFen: amount, ceilingFen: amount, methodReason: terms.reason },
      ...{ instalments: [...terms.instalments], requiredProofs: [...terms.requiredProofs] },
      ...{ serviceFrom: terms.serviceFrom, serviceTo: terms.serviceTo },
      returnVisitTemplate: terms.returnVisitTemplate,
      criteria: [...(competition?.criteria ?? [])],
      ...{ requirements: [], envelopes: 'one' as const, consortium: 'refused' as const },
      awardTest: competition?.awardTest ?? ('lowest-single-price' as const),
      deadlineOn: competition?.deadlineOn ?? dayOf(now(tx)),
      ...{ complex: false, largeSocialImpact: false, priceDeduction: null, retenderOf: null },
      ...{ maxLotsPerSupplier: null, bidBondFen: null },
      ...{ state: tenderLifecycle.initial, rules: null, ruleSetId: null, framework: null },
      ...{ amendments: 0, termsAmendment: 0, suspendedUntil: null, suspensionReason: null },
    });
    await writeLots(tx, tender, []);
    return tender.id;
  }

  /** Discards a draft. */
  async discard(tx: Tx, tenderId: string): Promise<void> {
    await tx.delete(Tender, { id: tenderId });
    touch(tx, 'tender', tenderId, 'discard');
  }

  /** Asks the parties of a competition, each up to its own price. */
  async invite(tx: Tx, actor: Actor, tenderId: string, ceilings: ReadonlyMap<string, Fen>): Promise<void> {
    const asked = [...ceilings.keys()];
    await create(tx, TenderInvitation, {
      ...{ tenderId, source: 'framework' as const, pool: asked, drawn: asked, seed: null },
      ceilings: Object.fromEntries([...ceilings].map(([id, fen]) => [id, String(fen)])),
      drawnBy: actor.accountId,
    });
  }

  /** Holds the item for the party to which it is offered at a price. RuleBroken (422) lists what is wrong with the terms. */
  async hold(tx: Tx, tenderId: string, price: Fen): Promise<void> {
    const tender = await lock(tx, Tender, tenderId);
    const item = await takeForTender(tx, tender.itemId, tender.buyerId);
    const today = dayOf(now(tx));
    const { criteria, requirements, awardTest, serviceFrom, serviceTo, instalments } = tender;
    const percents = instalments.map(({ percent }) => percent);
    Object.assign(tender, { budgetFen: price, ceilingFen: price, deadlineOn: today });
    RuleBroken.unlessEmpty(
      termsViolations((await this.rulesOf(tx, tender)).rules, {
        ...{ criteria, requirements, awardTest, deadlineOn: today, serviceFrom, serviceTo, percents },
        ...{ budget: price, ceiling: price, reserved: item.ceilingFen ?? 0n },
      }),
    );
    await save(tx, tender);
    await tx.update(Lot, { tenderId, number: 1 }, { ceilingFen: price });
  }

  /** The party takes it: its acceptance is the only bid, and a report says so, for the award to be confirmed. */
  async take(tx: Tx, actor: Actor, tenderId: string, taken: TakenCallOff): Promise<void> {
    const tender = await lock(tx, Tender, tenderId);
    const at = now(tx);
    Object.assign(tender, await this.rulesOf(tx, tender));
    Object.assign(tender, {
      issuedOn: dayOf(at),
      deadlineAt: at,
      wrappedKey: this.keys.newWrappedKey(tenderId),
    });
    await save(tx, tender);
    const bid = await this.acceptance(tx, actor, tender, taken);
    const document = canonicalJson(asPlain(reportOf(tender, bid, taken.price)));
    const frozen = { tenderId, document, sha256: sha256(document), frozenBy: taken.preparedBy };
    await create(tx, EvaluationReport, frozen);
    await advance(tx, tender, tenderLifecycle, 'call-off', actor);
  }

  private async rulesOf(tx: Tx, tender: Tender): Promise<RulesInForce> {
    const found = await this.rules.of(tender, dayOf(now(tx)), tx);
    if (!found) throw new Error('an order has the rules of its method');
    return found;
  }

  private async acceptance(
    tx: Tx,
    actor: Actor,
    tender: Tender,
    { organizationId, price }: TakenCallOff,
  ): Promise<Bid> {
    const { id: lotId } = await tx.findOneByOrFail(Lot, { tenderId: tender.id, number: 1 });
    const id = uuid();
    const { sealed, sha256: hash } = seal(dataKey(this.keys, tender), id, 'bid', { price });
    const bid = await create(tx, Bid, {
      ...{ id, tenderId: tender.id, lotId, organizationId, sealed, sha256: hash, originHash: null },
      ...{ receivedAt: now(tx), confirmedAmendment: 0, invalidReasons: [] },
      state: bidLifecycle.initial,
    });
    await advance(tx, bid, bidLifecycle, 'open', actor);
    await save(tx, Object.assign(bid, { priceFen: price, finalPriceFen: price, proposal: '' }));
    await advance(tx, bid, bidLifecycle, 'qualify', actor);
    return bid;
  }
}

function reportOf(tender: Tender, { id: bidId, organizationId }: Bid, price: Fen) {
  const { id, title, ceilingFen: ceiling, rules, awardTest, criteria } = tender;
  if (!rules) throw new Error('rules are fixed before the report');
  return reportContent({
    ...{ tender: { id, title, ceiling }, rules, awardTest, factors: criteria },
    lots: [{ number: 1, title, ceiling, state: 'active', endReason: null }],
    lotLimit: null,
    bids: [{ bidId, lot: 1, organizationId, price, evaluated: price }],
    ...{ invalid: [], scores: [], rounds: [], queries: [], panel: { size: 0, experts: 0 } },
    tieSeed: randomBytes(32).toString('hex'),
  });
}

/** Takes a supplier off the invitations of what is called off from a framework and not awarded: it is no party any more. */
export async function withdrawInvitations(
  tx: Tx,
  agreementId: string,
  organizationId: string,
): Promise<void> {
  const tenders = await tx.findBy(Tender, {
    agreementId,
    state: In(['drafted', 'open', 'closed', 'opened', 'scoring', 'reported']),
  });
  const tenderId = In(tenders.map(({ id }) => id));
  const found = await tx.find(TenderInvitation, { where: { tenderId }, order: { id: 'ASC' } });
  for (const row of found)
    await save(tx, Object.assign(row, { drawn: row.drawn.filter((id) => id !== organizationId) }));
}
