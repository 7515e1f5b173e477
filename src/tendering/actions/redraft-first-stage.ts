import { type Actor, type Tx, create } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { writeLots } from '../data/lots.js';
import { Tender } from '../data/tender.entity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';

/** When entry is open again, and for which item of the service. */
export interface Reopening {
  readonly agreementId: string;
  readonly itemId: string;
  readonly communityId: string;
  readonly fundId: string;
  readonly deadlineOn: Day;
  readonly serviceFrom: Day;
}

/** Drafts the first stage of a framework once more, on the same conditions, for parties that join it (补充征集). Answers its id. */
export async function redraftFirstStage(
  tx: Tx,
  actor: Actor,
  tenderId: string,
  { agreementId, itemId, communityId, fundId, deadlineOn, serviceFrom }: Reopening,
): Promise<string> {
  const before = await tx.findOneBy(Tender, { id: tenderId });
  if (!before?.framework) throw new NotFound('tender');
  const { buyerId, title, category, method, awardTest, budgetFen, ceilingFen, criteria } = before;
  const { requirements, envelopes, consortium } = before;
  const { instalments, returnVisitTemplate, serviceTo, requiredProofs, complex, largeSocialImpact } = before;
  const made = await create(tx, Tender, {
    ...{
      buyerId,
      title,
      category,
      method,
      awardTest,
      budgetFen,
      ceilingFen,
      criteria,
      instalments,
      requirements,
      envelopes,
      consortium,
    },
    ...{ returnVisitTemplate, serviceTo, requiredProofs, complex, largeSocialImpact },
    ...{ itemId, communityId, fundId, deadlineOn, serviceFrom, draftedBy: actor.accountId },
    ...{ methodReason: before.methodReason, priceDeduction: before.priceDeduction, retenderOf: null },
    ...{ maxLotsPerSupplier: null, bidBondFen: null },
    framework: { ...before.framework, supplements: agreementId },
    ...{ state: tenderLifecycle.initial, rules: null, ruleSetId: null, agreementId: null },
    ...{ amendments: 0, termsAmendment: 0, suspendedUntil: null, suspensionReason: null },
  });
  await writeLots(tx, made, []);
  return made.id;
}
