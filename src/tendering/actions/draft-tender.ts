import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, create, lock, save, touch } from '../../platform/index.js';
import { Items } from '../../catalogue/index.js';
import type { ProofKind } from '../../registry/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { hasEndedContract } from '../data/ended-contracts.js';
import { Lot } from '../data/lot.entity.js';
import { type LotTerms, writeLots } from '../data/lots.js';
import { type Instalment, Tender, type VisitTemplate } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { AcceptancePlan } from '../domain/groundwork.js';
import type { Factor } from '../domain/factor.js';
import type { ConsortiumTerm } from '../domain/consortium.js';
import { refuseFramework } from '../domain/framework-refusals.js';
import type { FrameworkTerms } from '../domain/framework-terms.js';
import type { Requirement } from '../domain/requirements.js';
import type { AwardTest, Envelopes, MethodCode } from '../domain/method-rules.js';
import { hasEnded, tenderLifecycle } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';

/** The drafted terms of a tender. Amounts in fen. */
export interface TenderTerms {
  readonly title: string;
  readonly method: MethodCode;
  readonly budgetFen: Fen;
  readonly ceilingFen: Fen;
  /** Null for none. */
  readonly bidBondFen: Fen | null;
  readonly criteria: Factor[];
  readonly deadlineOn: Day;
  readonly instalments: Instalment[];
  readonly returnVisitTemplate: VisitTemplate;
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
  /** Papers that a bidder must have valid on the day of its bid. */
  readonly requiredProofs: ProofKind[];
  readonly requirements: Requirement[];
  readonly consortium: ConsortiumTerm;
  readonly awardTest: AwardTest;
  readonly envelopes: Envelopes;
  readonly methodReason: string | null;
  /** Percent; null where no price is lowered. */
  readonly priceDeduction: number | null;
  readonly complex: boolean;
  readonly largeSocialImpact: boolean;
  /** 履约验收方案; needed for the publication under a statutory method. */
  readonly acceptancePlan: AcceptancePlan | null;
  /** How many lots one supplier may win; null for any number. */
  readonly maxLotsPerSupplier: number | null;
  /** A failed or cancelled tender of the same item. */
  readonly retenderOf: string | null;
  /** For the first stage of a framework. */
  readonly framework: FrameworkTerms | null;
}

/** Drafts, changes and discards tenders. A draft may have gaps: publication asks for everything. */
@Injectable()
export class DraftTender {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
  ) {}

  /** From a published item of a community of this street; without lots it is one. NotFound (404) for any other item. */
  async run(
    actor: Actor,
    itemId: string,
    terms: TenderTerms,
    lots: readonly LotTerms[] = [],
  ): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const item = (await this.items.byIds([itemId])).get(itemId);
      if (item?.streetId === actor.unitId && item.kind === 'claim')
        throw new RuleBroken([refuseAct.itemOnlyClaimed({ pointer: '/itemId' })]);
      if (!item || item.streetId !== actor.unitId || !item.fundId || !item.category)
        throw new NotFound('service_item');
      await demandRetender(tx, actor, itemId, terms.retenderOf);
      const { communityId, fundId, category } = item;
      const tender = await create(tx, Tender, {
        ...terms,
        ...{ itemId, communityId, fundId, category },
        buyerId: actor.unitId,
        draftedBy: actor.accountId,
        ...{ state: tenderLifecycle.initial, rules: null, ruleSetId: null, agreementId: null },
        ...{ amendments: 0, termsAmendment: 0, suspendedUntil: null, suspensionReason: null },
      });
      await writeLots(tx, tender, lots);
      return tender;
    });
  }

  /** Changes a draft. Lots that are given replace those there; a single one goes with the tender's title and ceiling. */
  async change(
    actor: Actor,
    id: string,
    terms: Partial<TenderTerms>,
    lots?: readonly LotTerms[],
  ): Promise<Tender> {
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, id);
      refuseUnlessOwnDraft(actor, tender);
      await demandRetender(tx, actor, tender.itemId, terms.retenderOf ?? null);
      Object.assign(tender, terms);
      await save(tx, tender);
      if (lots) await writeLots(tx, tender, lots);
      else await followTender(tx, id, terms);
      return tender;
    });
  }

  /** Discards a draft. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, id);
      refuseUnlessOwnDraft(actor, tender);
      await tx.delete(Tender, { id });
      touch(tx, 'tender', id, 'discard');
    });
  }
}

/** RuleBroken (422) unless it is a tender of the same buyer and item that failed, was cancelled, or whose contract ended early. */
async function demandRetender(tx: Tx, { unitId }: Actor, itemId: string, id: string | null): Promise<void> {
  if (!id) return;
  const before = await tx.findOneBy(Tender, { id, buyerId: unitId, itemId });
  const isOver = before && (hasEnded(before.state) || (await hasEndedContract(tx, id)));
  RuleBroken.unlessEmpty(isOver ? [] : [refuseAct.retenderUnfit({ pointer: '/retenderOf' })]);
}

/** Where there is one lot, it is the tender: what changes in one changes in the other. */
export async function followTender(
  tx: Tx,
  tenderId: string,
  { title, ceilingFen, bidBondFen }: Partial<TenderTerms>,
): Promise<void> {
  const changed = {
    ...(title && { title }),
    ...(ceilingFen && { ceilingFen }),
    ...(bidBondFen !== undefined && { bidBondFen }),
  };
  if (Object.keys(changed).length === 0 || (await tx.countBy(Lot, { tenderId })) > 1) return;
  await tx.update(Lot, { tenderId }, changed);
}

function refuseUnlessOwnDraft(actor: Actor, tender: Tender): void {
  if (tender.state === 'drafted' && !isBuyer(actor, tender)) throw new NotFound('tender');
  if (tender.state !== 'drafted') throw new RuleBroken([refuseAct.publishedFrozen()], true);
  RuleBroken.conflictUnlessEmpty(tender.agreementId ? [refuseFramework.callOffFixed()] : []);
}
