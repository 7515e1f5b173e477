import type { Violation } from './violation.js';

/** Rules are broken (422, or 409 where the moment or a uniqueness is what stands against it). Carries every reason. */
export class RuleBroken extends Error {
  constructor(
    readonly violations: readonly Violation[],
    readonly conflict = false,
  ) {
    super(violations.map((violation) => violation.code).join(', '));
    this.name = 'RuleBroken';
  }

  /** Throws with all reasons as 422, or returns when there are none. */
  static unlessEmpty(violations: readonly Violation[]): void {
    if (violations.length > 0) throw new RuleBroken(violations);
  }

  /** Throws with all reasons as 409 (deadline passed, already done, key in use), or returns when there are none. */
  static conflictUnlessEmpty(violations: readonly Violation[]): void {
    if (violations.length > 0) throw new RuleBroken(violations, true);
  }
}

/** The lifecycle's table has no such step from the present state (409). */
export class IllegalStep extends Error {
  constructor(
    readonly machine: string,
    readonly action: string,
    readonly state: string,
    readonly allowed: readonly string[],
  ) {
    super(`${machine}: cannot ${action} while ${state}`);
    this.name = 'IllegalStep';
  }
}

/** It does not exist, or its existence is not this caller's to know (404). */
export class NotFound extends Error {
  constructor(readonly what: string) {
    super(`${what} not found`);
    this.name = 'NotFound';
  }
}

/** Known to the caller, but not theirs to do (403). */
export class Forbidden extends Error {
  constructor(readonly violations: readonly Violation[] = []) {
    super('forbidden');
    this.name = 'Forbidden';
  }
}
