import { type Tx, create } from '../../platform/index.js';
import { sha256 } from '../../shared/sha256.js';
import type { PlannedMilestone } from '../domain/milestone-plan.js';
import { milestoneLifecycle } from '../domain/milestone.lifecycle.js';
import { ContractDocument } from './contract-document.entity.js';
import { Contract } from './contract.entity.js';
import { Milestone } from './milestone.entity.js';

/** What is known of a contract when it is drawn up. */
export type ContractValues = Omit<Contract, 'id' | 'version' | 'createdAt' | 'documentSha256'>;

/** What only the course of a contract brings. */
export const NOTHING_YET = {
  ...{ signedOn: null, publishBy: null, publishedOn: null, fileBy: null, filedOn: null, filingNumber: null },
  ...{ acceptedOn: null, terminatedOn: null, retenderedOn: null, grade: null, score: null },
} as const;

/** What only the course of a milestone brings. */
export const NOT_HANDED_IN = {
  ...{ withheldFen: 0n, reachedOn: null, submittedOn: null, acceptBy: null, reworkBy: null },
} as const;

/** Writes a contract that is drawn up, with the first edition of its text and its milestones. */
export async function writeContract(
  tx: Tx,
  values: ContractValues,
  body: string,
  milestones: readonly PlannedMilestone[],
): Promise<Contract> {
  const documentSha256 = sha256(body);
  const contract = await create(tx, Contract, { ...values, documentSha256 });
  const contractId = contract.id;
  await create(tx, ContractDocument, { contractId, edition: 1, body, sha256: documentSha256 });
  await writeMilestones(tx, contractId, milestones);
  return contract;
}

/** Another edition, another course: nothing has been handed in yet, so that the earlier milestones just go. */
export async function replaceMilestones(
  tx: Tx,
  contractId: string,
  milestones: readonly PlannedMilestone[],
): Promise<void> {
  await tx.delete(Milestone, { contractId });
  await writeMilestones(tx, contractId, milestones);
}

async function writeMilestones(
  tx: Tx,
  contractId: string,
  milestones: readonly PlannedMilestone[],
): Promise<void> {
  for (const milestone of milestones) {
    const state = milestoneLifecycle.initial;
    await create(tx, Milestone, { ...milestone, contractId, changeId: null, state, ...NOT_HANDED_IN });
  }
}
