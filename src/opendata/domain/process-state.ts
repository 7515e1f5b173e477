import { awardsOf, bidsOf } from './award-section.js';
import { contractsOf } from './contract-section.js';
import type { ProcessFacts } from './facts.js';
import { type JsonObject, compact } from './json.js';
import { partiesOf, unitRef } from './parties.js';
import { planningOf } from './planning-section.js';
import { tenderOf } from './tender-section.js';

/**
 * A contracting process in OCDS 1.1.5 as it stands. Releases are what changes of it. Nothing sealed, no person, and no
 * prefix: the ocid is completed when it is shown.
 */
export function stateOf(facts: ProcessFacts): JsonObject {
  const owner = facts.tender ?? facts.item;
  const state = compact({
    ...{ initiationType: 'tender', language: 'zh' },
    buyer: owner && unitRef(owner),
    planning: planningOf(facts),
    tender: tenderOf(facts),
    bids: bidsOf(facts),
    awards: awardsOf(facts),
    contracts: contractsOf(facts),
    relatedProcesses: facts.related.map(({ key, relationships }, at) => ({
      ...{ id: String(at + 1), scheme: 'ocid', identifier: key, relationship: relationships },
    })),
  });
  return compact({ ...state, parties: partiesOf(state) });
}
