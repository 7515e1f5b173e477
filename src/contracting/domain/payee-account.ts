import type { Violation } from '../../shared/violation.js';
import { refusePayment as refuse } from './payment-refusals.js';

export interface PayeeAccount {
  /** Name of the account's holder as the bank has it. */
  readonly holder: string;
  readonly number: string;
}

/** True for the same holder and number; blanks, and full-width digits or brackets, don't make another account. */
export function isSameAccount(a: PayeeAccount, b: PayeeAccount): boolean {
  return plain(a.holder) === plain(b.holder) && plain(a.number) === plain(b.number);
}

/** Money goes to the account in the contract and nowhere else. Never repeats a number in the message. */
export function payeeViolations(account: PayeeAccount, contractAccount: PayeeAccount): Violation[] {
  const violations: Violation[] = [];
  if (plain(account.holder) !== plain(contractAccount.holder)) {
    violations.push(refuse.payeeHolderDiffers({ pointer: '/payeeAccount/holder' }));
  }
  if (plain(account.number) !== plain(contractAccount.number)) {
    violations.push(refuse.payeeNumberDiffers({ pointer: '/payeeAccount/number' }));
  }
  return violations;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}
