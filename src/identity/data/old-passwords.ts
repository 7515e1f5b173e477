import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Settings, type Tx } from '../../platform/index.js';
import type { Account } from './account.entity.js';
import { Passwords } from './passwords.js';

/** The passwords an account had before; only as many are kept as the policy compares with. */
@Injectable()
export class OldPasswords {
  constructor(
    private readonly passwords: Passwords,
    private readonly settings: Settings,
  ) {}

  /** True when the password is the present one or one of the last few. */
  async include(tx: Tx, account: Account, password: string): Promise<boolean> {
    if (this.settings.passwordHistory === 0) return false;
    const earlier: { password_hash: string }[] = await tx.query(
      'SELECT password_hash FROM old_password WHERE account_id = $1 ORDER BY id DESC LIMIT $2',
      [account.id, this.settings.passwordHistory - 1],
    );
    for (const hash of [account.passwordHash, ...earlier.map((row) => row.password_hash)]) {
      if (await this.passwords.matches(hash, password)) return true;
    }
    return false;
  }

  /** Remembers the present password before another takes its place. */
  async keep(tx: Tx, account: Account): Promise<void> {
    await tx.query(
      'INSERT INTO old_password (id, account_id, password_hash, replaced_at) VALUES ($1, $2, $3, now())',
      [uuid(), account.id, account.passwordHash],
    );
    await tx.query(
      `DELETE FROM old_password WHERE account_id = $1 AND id NOT IN
         (SELECT id FROM old_password WHERE account_id = $1 ORDER BY id DESC LIMIT $2)`,
      [account.id, Math.max(0, this.settings.passwordHistory - 1)],
    );
  }
}
