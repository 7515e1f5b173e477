import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What a new password must be like (settings; 等保 2.0 practice). */
export interface PasswordPolicy {
  /** Fewest characters. */
  readonly minLength: number;
  /** Fewest kinds of: capital letters, small letters, digits, anything else. */
  readonly classes: number;
}

const KINDS = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
/** Shorter logins stand in too many harmless passwords. */
const TELLING_LOGIN = 4;

/** Every reason against a new password, at `pointer`. */
export function passwordViolations(
  password: string,
  login: string,
  policy: PasswordPolicy,
  pointer: string,
): Violation[] {
  const violations: Violation[] = [];
  if (Array.from(password).length < policy.minLength)
    violations.push(refuse.passwordTooShort({ pointer, params: { min: policy.minLength } }));
  if (KINDS.filter((kind) => kind.test(password)).length < policy.classes)
    violations.push(refuse.passwordTooPlain({ pointer, params: { min: policy.classes } }));
  if (login.length >= TELLING_LOGIN && password.toLowerCase().includes(login.toLowerCase()))
    violations.push(refuse.passwordHasLogin({ pointer }));
  return violations;
}
