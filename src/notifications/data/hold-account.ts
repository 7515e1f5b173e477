import type { Tx } from '../../platform/index.js';

/** One at a time sets something for an account that may have no row yet. */
export async function holdAccount(tx: Tx, accountId: string): Promise<void> {
  await tx.query('SELECT 1 FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
}
