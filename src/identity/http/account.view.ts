import { formatInstant } from '../../shared/days.js';
import type { Account } from '../data/account.entity.js';

/** An account, as its administrators see it. */
export class AccountView {
  id: string;
  version: number;
  /** @example wang.li */
  login: string;
  /** @example 王丽 */
  name: string;
  /** True until the owner has chosen a password of his own. */
  mustChangePassword: boolean;
  /** Locked after too many failures until then, RFC 3339 (system time). */
  lockedUntil: string | null;

  static of({ id, version, login, name, mustChangePassword, lockedUntil }: Account): AccountView {
    const until = lockedUntil && formatInstant(lockedUntil);
    return { id, version, login, name, mustChangePassword, lockedUntil: until };
  }
}

/** A new account. */
export class NewAccountView extends AccountView {
  /** For the first sign-in only; shown this once. */
  initialPassword: string;

  static ofNew(row: Account, initialPassword: string): NewAccountView {
    return Object.assign(AccountView.of(row), { initialPassword });
  }
}

/** Accounts, newest first. */
export class AccountListView {
  items: AccountView[];
  next: string | null;
}
