import type { Tx } from '../../platform/index.js';
import type { Choice } from './wishes.js';

/** Notes a wish; a later one for the same kind and channel takes its place. */
export async function choose(tx: Tx, accountId: string, { kind, channel, wanted }: Choice): Promise<void> {
  await tx.query(
    `INSERT INTO message_choice (account_id, kind, channel, wanted) VALUES ($1, $2, $3, $4)
     ON CONFLICT (account_id, kind, channel) DO UPDATE SET wanted = EXCLUDED.wanted`,
    [accountId, kind, channel, wanted],
  );
}
