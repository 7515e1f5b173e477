import type { Tx } from '../../platform/index.js';

const SCHEDULE_LOCK = 7_140_011;

/**
 * Held until the end of a transaction that plans visits by the calendar. Any number may plan side by side, but a
 * re-planning after a new calendar waits for them, so that no visit planned by the old one slips past it.
 */
export async function shareSchedule(tx: Tx): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock_shared($1)', [SCHEDULE_LOCK]);
}

/** Waits until nobody plans, and keeps others from planning until the end of the transaction. */
export async function holdSchedule(tx: Tx): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [SCHEDULE_LOCK]);
}
