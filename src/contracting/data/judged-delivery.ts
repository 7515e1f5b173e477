import type { Actor, Tx } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { now } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { acceptedOnViolations } from '../domain/acceptance-moment.js';
import { type AcceptanceResult, acceptanceViolations } from '../domain/acceptance-rules.js';
import { refuseDelivery } from '../domain/delivery-refusals.js';
import { refusalViolations, stagedItems, stagedViolations } from '../domain/rework.js';
import { AcceptanceOpinion } from './acceptance-opinion.entity.js';
import { Acceptance, type JudgedItem } from './acceptance.entity.js';
import type { Contract } from './contract.entity.js';

/** What was found, item by item, and what follows. */
export interface Conclusion {
  readonly items: readonly JudgedItem[];
  /** False sends the delivery back for rework. */
  readonly accepted: boolean;
  /** It is not to be reworked any more. */
  readonly refused?: boolean;
  /** Today unless given. */
  readonly acceptedOn?: Day;
  readonly reason?: string;
  /** Last day for handing it in again; the usual one unless given. */
  readonly reworkBy?: Day;
}

/** What follows for the milestone. */
export function resultOf({ accepted, refused = false }: Conclusion): AcceptanceResult {
  if (accepted) return 'accept';
  return refused ? 'refuse' : 'return';
}

/** All items with those that passed before, and every reason against concluding like this. */
export async function judgedDelivery(
  tx: Tx,
  actor: Actor,
  { contract, acceptance }: { readonly contract: Contract; readonly acceptance: Acceptance },
  conclusion: Conclusion,
): Promise<{ items: JudgedItem[]; violations: Violation[] }> {
  const { milestoneId } = acceptance;
  const returns = await tx.find(Acceptance, {
    where: { milestoneId, result: 'return' },
    order: { id: 'DESC' },
  });
  const before = returns[0]?.items ?? [];
  const items = stagedItems(before, conclusion.items);
  const result = resultOf(conclusion);
  const today = dayOf(now(tx));
  const where = { acceptanceId: acceptance.id, respondent: 'recipient' as const };
  const recipientOpinions = await tx.countBy(AcceptanceOpinion, where);
  const violations = [
    ...acceptanceViolations({
      ...{ result, reason: conclusion.reason, recipientOpinions },
      items: conclusion.items.map(({ title, conforms }) => {
        return { reference: title, finding: conforms ? 'met' : 'not-met' };
      }),
      // Every item of a community's list is a service for its residents.
      publicService: true,
      // Whoever gave an opinion was invited, in the ledger or not.
      recipientsInvited: Math.max(acceptance.recipientsInvited, recipientOpinions),
      acceptorUnitIds: [actor.unitId],
      providerUnitId: contract.organizationId,
    }),
    ...(conclusion.accepted && conclusion.refused
      ? [refuseDelivery.refusedAndAccepted({ pointer: '/refused' })]
      : []),
    ...acceptedOnViolations(conclusion.acceptedOn ?? today, contract.signedOn ?? today, today),
    ...stagedViolations(before, conclusion.items),
    ...refusalViolations(result, returns.length),
  ];
  return { items, violations };
}
