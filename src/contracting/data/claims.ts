import { In, Not } from 'typeorm';
import type { Tx } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import { PaymentRequest } from './payment-request.entity.js';

/** What was asked for, approved or paid so far, in fen. */
export interface Claims {
  readonly onMilestone: Fen;
  readonly onContract: Fen;
  /** A live request for this milestone. */
  readonly milestoneClaimed: boolean;
}

/** The live claims on a contract, as one of its milestones sees them. */
export async function claimsOn(tx: Tx, contractId: string, milestoneId: string): Promise<Claims> {
  const live = await tx.findBy(PaymentRequest, { contractId, state: Not(In(['withdrawn', 'refused'])) });
  const own = live.filter((request) => request.milestoneId === milestoneId);
  return { onMilestone: sum(own), onContract: sum(live), milestoneClaimed: own.length > 0 };
}

/** Whether an organization's invoice stands behind a live request. */
export function invoiceUsed(tx: Tx, organizationId: string, invoiceNumber: string): Promise<boolean> {
  const state = Not(In(['withdrawn', 'refused']));
  return tx.existsBy(PaymentRequest, { organizationId, invoiceNumber, state });
}

function sum(requests: readonly PaymentRequest[]): Fen {
  return requests.reduce((total, { amountFen }) => total + amountFen, 0n);
}
