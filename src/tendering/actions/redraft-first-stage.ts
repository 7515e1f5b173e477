import { type Actor, type Tx, create } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { writeLots } from '../data/lots.js';
import { Tender } from '../data/tender.entity.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import type { TenderTerms } from './draft-tender.js';

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
  const { title, method, awardTest, budgetFen, ceilingFen, criteria, requirements, envelopes } = before;
  const { instalments, returnVisitTemplate, serviceTo, requiredProofs, methodReason, priceDeduction } =
    before;
  const { complex, largeSocialImpact, acceptancePlan, consortium, bidBondFen } = before;
  const terms: TenderTerms = {
    ...{ title, method, awardTest, budgetFen, ceilingFen, criteria, requirements, envelopes },
    ...{ instalments, returnVisitTemplate, serviceTo, requiredProofs, methodReason, priceDeduction },
    ...{ complex, largeSocialImpact, acceptancePlan, consortium, bidBondFen, deadlineOn, serviceFrom },
    ...{ maxLotsPerSupplier: null, retenderOf: null },
    framework: { ...before.framework, supplements: agreementId },
  };
  const made = await create(tx, Tender, {
    ...terms,
    ...{ buyerId: before.buyerId, category: before.category, itemId, communityId, fundId },
    draftedBy: actor.accountId,
    ...{ state: tenderLifecycle.initial, rules: null, ruleSetId: null, agreementId: null },
    ...{ amendments: 0, termsAmendment: 0, suspendedUntil: null, suspensionReason: null },
  });
  await writeLots(tx, made, []);
  return made.id;
}
