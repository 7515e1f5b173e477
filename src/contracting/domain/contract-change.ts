import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { LongTermConditions } from './contract-rules.js';
import type { PayeeAccount } from './payee-account.js';
import type { SecretTerm } from './secret-terms.js';

/**
 * `supplement` 补充合同 (政府采购法 art. 49), `extension` 延期, `suspension` 中止, `resumption` 恢复履行, `amendment` other
 * terms, `termination` 协议终止: everything but the first rests on art. 50.
 */
export const CHANGE_KINDS = [
  'supplement',
  'extension',
  'suspension',
  'resumption',
  'amendment',
  'termination',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Why the parties may change what they signed. */
export const CHANGE_GROUNDS = ['mutual-agreement', 'public-interest', 'force-majeure'] as const;
export type ChangeGround = (typeof CHANGE_GROUNDS)[number];

/** What a change says, by kind; everything else is empty. Amounts in fen. */
export interface ChangeTerms {
  /** Supplement: what it adds to the price. */
  readonly amount?: Fen;
  /** Supplement: how much of the same service. */
  readonly addedService?: string;
  readonly sameService?: boolean;
  readonly otherClausesUnchanged?: boolean;
  /** Supplement: the fund that pays; the contract's own unless given. */
  readonly fundId?: string;
  /** Extension and resumption: the new last day of the service, inclusive. */
  readonly serviceTo?: Day;
  /** Extension and resumption past one year in all (102号令 art. 24). */
  readonly longTerm?: LongTermConditions;
  /** Suspension: the day on which it is to go on, where one can be said. */
  readonly resumeBy?: Day;
  /** Amendment: the account for payments from now on. */
  readonly payeeAccount?: PayeeAccount;
  /** Amendment: calendar days to pay a due instalment. */
  readonly paymentTermDays?: number;
  /** Amendment: what is agreed in words. */
  readonly articles?: readonly string[];
  /** Amendment: which of the articles are not published. */
  readonly secretArticles?: readonly SecretTerm[];
  /** Termination: what all that was delivered and accepted is worth. */
  readonly settledAmount?: Fen;
}

/** A change as one side proposes it. */
export interface ProposedChange {
  readonly kind: ChangeKind;
  readonly ground: ChangeGround;
  readonly reason: string;
  /** Evidence: files of the proposer's unit. */
  readonly fileIds: readonly string[];
  readonly terms: ChangeTerms;
}

/** The law behind a change; a grant's agreement is changed by the rules of its programme. */
export function changeBasis(kind: ChangeKind, isGrant: boolean): string {
  if (isGrant) return '公益创投项目管理办法（地方）';
  return kind === 'supplement' ? '政府采购法 art. 49' : '政府采购法 art. 50';
}
