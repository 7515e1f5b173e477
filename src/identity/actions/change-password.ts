import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  Settings,
  type Tx,
  lock,
  save,
  systemClock,
  touch,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Account } from '../data/account.entity.js';
import { countFailure, lockProblem } from '../data/failed-attempts.js';
import { OldPasswords } from '../data/old-passwords.js';
import { Passwords } from '../data/passwords.js';
import { Sessions } from '../data/sessions.js';
import { passwordViolations } from '../domain/password-rules.js';
import { refuse } from '../domain/refusals.js';

/** Replaces the caller's password. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly oldPasswords: OldPasswords,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  /**
   * The caller's other sessions end. RuleBroken with every reason: a wrong old password (which counts towards the
   * lock, 423), one that the policy refuses, one of the last few.
   */
  async run(actor: Actor, oldPassword: string, newPassword: string): Promise<void> {
    // A wrong old password has to be counted: it commits first, and is thrown afterwards.
    const refused = await this.database.transaction((tx) =>
      this.attempt(tx, actor, oldPassword, newPassword),
    );
    if (refused) throw refused;
  }

  private async attempt(tx: Tx, actor: Actor, old: string, fresh: string): Promise<Error | undefined> {
    const account = await lock(tx, Account, actor.accountId);
    const locked = lockProblem(account, this.settings);
    if (locked) return locked;
    if (!(await this.passwords.matches(account.passwordHash, old))) {
      const wrong = new RuleBroken([refuse.oldPasswordWrong({ pointer: '/oldPassword' })]);
      return (await countFailure(tx, account, 'old-password-wrong', this.settings)) ?? wrong;
    }
    RuleBroken.unlessEmpty(await this.violations(tx, account, fresh));
    await this.oldPasswords.keep(tx, account);
    Object.assign(account, {
      passwordHash: await this.passwords.hash(fresh),
      passwordChangedAt: systemClock.now(),
      mustChangePassword: false,
      failedSignIns: 0,
    });
    await save(tx, account);
    await this.sessions.revokeOthers(tx, actor);
    touch(tx, 'account', account.id, 'change-password');
    return undefined;
  }

  private async violations(tx: Tx, account: Account, fresh: string) {
    const { passwordMinLength: minLength, passwordClasses: classes, passwordHistory } = this.settings;
    const pointer = '/newPassword';
    const used = await this.oldPasswords.include(tx, account, fresh);
    return [
      ...passwordViolations(fresh, account.login, { minLength, classes }, pointer),
      ...(used ? [refuse.passwordUsedBefore({ pointer, params: { count: passwordHistory } })] : []),
    ];
  }
}
