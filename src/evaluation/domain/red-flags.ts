import type { FactCheck } from './visit-score.js';

/** Answers that open a ticket to the street office within one working day. */
export type RedFlag = 'not-received' | 'charged';

/** Not received while the ledger says delivered, or charged for what the contract pays. */
export function redFlags(facts: readonly FactCheck[]): RedFlag[] {
  const flags = facts.flatMap(({ question, answered, ledger }): RedFlag[] => {
    if (question === 'received' && answered === false && ledger === true) return ['not-received'];
    return question === 'charged' && answered === true && ledger === false ? ['charged'] : [];
  });
  return [...new Set(flags)];
}
