import type { ContractFacts, MilestoneFacts, ProcessFacts, TransactionFacts } from './facts.js';
import { type JsonObject, compact } from './json.js';
import { observedMetrics } from './metrics.js';
import { milestoneOf, visitMilestone } from './milestones.js';
import { refsOf, unitRef } from './parties.js';
import { latest, startOf, valueOf } from './values.js';

/** What of a contract's end the section needs. */
interface Ending {
  readonly isEnded: boolean;
  readonly signedAt: string;
}

/** What became of a contract: milestones reached or missed, money, visits. Nothing before the first of them. */
export function implementationOf(facts: ProcessFacts, contract: ContractFacts, end: Ending): JsonObject {
  const { milestones, transactions, visits, acceptedOn, terminatedOn } = contract;
  const endedOn = terminatedOn ?? acceptedOn;
  const paidFen = transactions.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const judged = milestones.filter(({ state }) => milestoneOf(stateOnly(state)).status !== 'scheduled');
  return compact({
    milestones: [...judged.map(milestoneOf), ...visits.map(visitMilestone)],
    transactions: transactions.map((each) => transactionOf(facts, contract, each, end.signedAt)),
    metrics: observedMetrics(contract),
    endDate: end.isEnded && endedOn ? latest(startOf(endedOn), end.signedAt) : null,
    finalValue: end.isEnded ? valueOf(paidFen) : null,
  });
}

function stateOnly(state: string): MilestoneFacts {
  return { state, number: 0, id: '', kind: '', title: '', dueOn: null, reachedOn: null };
}

/** A day has no hour: what was paid on the day of the signing was paid after it. */
function transactionOf(
  facts: ProcessFacts,
  { milestones, organizationId }: ContractFacts,
  { id, milestoneId, amountFen, on, payerId, payer }: TransactionFacts,
  signedAt: string,
): JsonObject {
  const milestone = milestones.find((each) => each.id === milestoneId);
  return compact({
    ...{ id, date: latest(startOf(on), signedAt), value: valueOf(amountFen) },
    payer: unitRef({ buyerId: payerId, buyer: payer }),
    payee: refsOf(facts, [organizationId])[0],
    relatedImplementationMilestone: milestone && { id: String(milestone.number), title: milestone.title },
  });
}
