import type { Violation } from '../../shared/violation.js';
import { refusePayment as refuse } from './payment-refusals.js';

/** The two sides of the buyer that a payment passes: who knows the service, and who knows the money. */
export type Desk = 'business' | 'finance';

/** The desk of a role of the buyer. */
export function deskOf(role: string): Desk {
  return role === 'finance-officer' ? 'finance' : 'business';
}

/** Two approvals of one desk are one opinion; the second comes from the other desk. */
export function deskViolations(desk: Desk, approved: readonly Desk[]): Violation[] {
  return approved.includes(desk) ? [refuse.deskApprovedAlready()] : [];
}
