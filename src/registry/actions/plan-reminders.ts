import { type Outbox, type Tx, now } from '../../platform/index.js';
import { type Day, instantAt } from '../../shared/days.js';
import { reminderDays } from '../domain/credentials.js';
import { CredentialReminderDue } from '../events.js';

const REMINDER_TIME = '09:00';

/** Plans the reminders of a credential that ends, those that are still ahead. */
export async function planReminders(
  tx: Tx,
  outbox: Outbox,
  { id, validTo }: { readonly id: string; readonly validTo: Day | null },
): Promise<void> {
  if (validTo === null) return;
  for (const { before, on } of reminderDays(validTo)) {
    const at = instantAt(on, REMINDER_TIME);
    if (at <= now(tx)) continue;
    const later = { at, key: `${id}:${before}` };
    await outbox.publish(tx, CredentialReminderDue, { credentialId: id, before }, later);
  }
}
