import type { ChangeFacts, ContractFacts, ProcessFacts } from './facts.js';
import { implementationOf } from './implementation.js';
import { type JsonObject, compact } from './json.js';
import { agreedMetrics } from './metrics.js';
import { milestoneOf } from './milestones.js';
import { noticeDocument } from './notice-document.js';
import { endOf, instantOf, periodOf, startOf, valueOf } from './values.js';

/** Settled once paid in full: from then on, and after an early end, the contract is over. */
const ENDED = new Set(['terminated', 'settled', 'closed']);

const KINDS: Readonly<Record<string, string>> = {
  ...{ supplement: '补充合同', extension: '延期', suspension: '中止履行', resumption: '恢复履行' },
  ...{ amendment: '条款变更', termination: '终止合同' },
};
const GROUNDS: Readonly<Record<string, string>> = {
  ...{ 'mutual-agreement': '双方协商一致', 'public-interest': '公共利益', 'force-majeure': '不可抗力' },
};

/** Signed contracts; a draft is nobody else's business. */
export function contractsOf(facts: ProcessFacts): JsonObject[] {
  return facts.contracts.map((contract) => contractOf(facts, contract));
}

function contractOf(facts: ProcessFacts, contract: ContractFacts): JsonObject {
  const { id, awardId, title, state, amountFen, serviceFrom, serviceTo } = contract;
  const isEnded = ENDED.has(state);
  return compact({
    ...{ id, awardID: awardId, title, status: isEnded ? 'terminated' : 'active' },
    dateSigned: signingOf(contract),
    value: valueOf(amountFen),
    period: periodOf(startOf(serviceFrom), endOf(serviceTo)),
    milestones: contract.milestones.map(milestoneOf),
    agreedMetrics: contract.visited ? agreedMetrics() : [],
    amendments: contract.changes.map(amendmentOf),
    documents: [noticeDocument('contractNotice', id)],
    implementation: implementationOf(facts, contract, { isEnded, signedAt: signingOf(contract) }),
  });
}

/** The second signature's moment; of the day where only that is known. */
function signingOf({ signedAt, signedOn }: ContractFacts): string {
  return signedAt ? instantOf(signedAt) : startOf(signedOn);
}

function amendmentOf({ number, kind, ground, createdAt }: ChangeFacts): JsonObject {
  return {
    ...{ id: String(number), date: instantOf(createdAt) },
    ...{ description: KINDS[kind] ?? kind, rationale: GROUNDS[ground] ?? ground },
  };
}
