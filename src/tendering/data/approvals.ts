import type { EntityManager } from 'typeorm';
import type { Violation } from '../../shared/violation.js';
import type { ApprovalKind } from '../domain/approvals.js';
import type { CountStage } from '../domain/method-rules.js';
import { supplierShortfall } from '../domain/supplier-shortfall.js';
import { frozenRules } from './frozen-rules.js';
import { TenderApproval } from './tender-approval.entity.js';
import type { Tender } from './tender.entity.js';

/** What has been granted for a tender. */
export async function grantedFor(db: EntityManager, tenderId: string): Promise<Set<ApprovalKind>> {
  const granted = await db.findBy(TenderApproval, { tenderId, granted: true });
  return new Set(granted.map(({ kind }) => kind));
}

/** True when the funder has consented in writing to the contract's signing. */
export async function isFunderAgreed(db: EntityManager, tenderId: string): Promise<boolean> {
  return (await grantedFor(db, tenderId)).has('funder-sign');
}

/** The reason why a purchase ends for want of suppliers at a stage, an approval to go on with two considered. */
export async function shortfallOf(
  db: EntityManager,
  tender: Tender,
  stage: CountStage,
  suppliers: number,
): Promise<Violation | undefined> {
  const granted = await grantedFor(db, tender.id);
  return supplierShortfall(frozenRules(tender), stage, suppliers, granted.has('two-suppliers'));
}
