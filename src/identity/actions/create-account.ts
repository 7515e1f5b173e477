import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Account } from '../data/account.entity.js';
import { newAccount } from '../data/new-account.js';
import { Passwords } from '../data/passwords.js';
import { initialPassword } from '../domain/initial-password.js';

/** Makes an account without any role; memberships give it some. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
  ) {}

  /** The row and its first password, shown once: the owner chooses another at the first sign-in. 409: login taken. */
  async run(login: string, name: string): Promise<{ row: Account; password: string }> {
    const password = initialPassword();
    const passwordHash = await this.passwords.hash(password);
    const row = await this.database.transaction((tx) => newAccount(tx, login, name, passwordHash));
    return { row, password };
  }
}
