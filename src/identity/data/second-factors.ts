import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, KeyRing, type Tx, declareSealed, systemClock } from '../../platform/index.js';
import { tokenHash } from '../domain/tokens.js';
import { base32, matchingStep } from './one-time-codes.js';

const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 10;

declareSealed({
  table: 'second_factor',
  column: 'sealed_secret',
  key: ['account_id'],
  use: 'sealing',
  contextOf: ([accountId = '']) => accountId,
});

interface FactorRow {
  sealed_secret: Buffer;
  confirmed_at: Date | null;
  last_step: string;
}

/** Authenticator secrets (sealed) and recovery codes (hashed), by system time. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** Since when an account has a second factor (null: it has none), and how many recovery codes are unused. */
  async state(accountId: string): Promise<{ confirmedAt: Date | null; recoveryCodesLeft: number }> {
    const [row]: { confirmed_at: Date | null; left: number }[] = await this.database.reader.query(
      `SELECT confirmed_at, (SELECT count(*)::int FROM recovery_code c
         WHERE c.account_id = f.account_id AND used_at IS NULL) AS left FROM second_factor f WHERE account_id = $1`,
      [accountId],
    );
    return { confirmedAt: row?.confirmed_at ?? null, recoveryCodesLeft: row?.left ?? 0 };
  }

  /** A fresh secret that waits for its confirmation; undefined when the account has a confirmed one. */
  async begin(tx: Tx, accountId: string): Promise<Buffer | undefined> {
    const secret = randomBytes(SECRET_BYTES);
    const rows: unknown[] = await tx.query(
      `INSERT INTO second_factor (account_id, sealed_secret, last_step) VALUES ($1, $2, 0)
       ON CONFLICT (account_id) DO UPDATE SET sealed_secret = EXCLUDED.sealed_secret
         WHERE second_factor.confirmed_at IS NULL RETURNING account_id`,
      [accountId, this.keys.seal(secret, accountId)],
    );
    return rows.length > 0 ? secret : undefined;
  }

  /** True when the account has a confirmed second factor. */
  async confirmed(tx: Tx, accountId: string): Promise<boolean> {
    return (await this.lockRow(tx, accountId))?.confirmed_at != null;
  }

  /** Uses up a code of the authenticator; false for a wrong code and for one that was used. */
  async useCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const row = await this.lockRow(tx, accountId);
    if (!row) return false;
    const secret = this.keys.unseal(row.sealed_secret, accountId);
    const step = matchingStep(secret, code, systemClock.now(), Number(row.last_step));
    if (step === undefined) return false;
    await tx.query('UPDATE second_factor SET last_step = $2 WHERE account_id = $1', [accountId, step]);
    return true;
  }

  /** Uses up a recovery code; false for an unknown or used one. */
  async useRecoveryCode(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[]]>(
      `UPDATE recovery_code SET used_at = now() WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING 1`,
      [accountId, tokenHash(code.trim().toUpperCase())],
    );
    return rows.length > 0;
  }

  /** The waiting secret counts from now on. */
  async confirm(tx: Tx, accountId: string): Promise<void> {
    await tx.query('UPDATE second_factor SET confirmed_at = now() WHERE account_id = $1', [accountId]);
  }

  /** Fresh recovery codes in place of the earlier ones; they are shown once. 80 random bits need no slow hash. */
  async newRecoveryCodes(tx: Tx, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      base32(randomBytes(RECOVERY_BYTES)).replace(/(.{4})(?=.)/g, '$1-'),
    );
    await tx.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
    await tx.query('INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::text[])', [
      accountId,
      codes.map(tokenHash),
    ]);
    return codes;
  }

  /** The account has no second factor any more. */
  async remove(tx: Tx, accountId: string): Promise<void> {
    await tx.query('DELETE FROM recovery_code WHERE account_id = $1', [accountId]);
    await tx.query('DELETE FROM second_factor WHERE account_id = $1', [accountId]);
  }

  private async lockRow(tx: Tx, accountId: string): Promise<FactorRow | undefined> {
    const [row]: FactorRow[] = await tx.query(
      'SELECT sealed_secret, confirmed_at, last_step FROM second_factor WHERE account_id = $1 FOR UPDATE',
      [accountId],
    );
    return row;
  }
}
