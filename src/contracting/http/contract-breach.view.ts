import { type Actor, MoneyView } from '../../platform/index.js';
import type { BreachDetails } from '../data/contract-breaches.js';
import { BREACH_GROUNDS, type BreachGround } from '../domain/breach-rules.js';
import type { ContractBreachState } from '../domain/contract-breach.lifecycle.js';
import { breachActions } from '../policies.js';

/** A breach of a contract. */
export class ContractBreachView {
  id: string;
  version: number;
  /** @example noticed */
  state: ContractBreachState;
  /** Steps that this caller may take now. @example ["defend"] */
  actions: string[];
  contractId: string;
  ground: BreachGround;
  /** @example 102号令 art. 26 */
  basis: string;
  facts: string;
  fileIds: string[];
  noticedOn: string;
  /** Last day for the defence. */
  defendBy: string;
  defence: string | null;
  defenceFileIds: string[];
  /** The signed decision, canonical JSON (RFC 8785). */
  decision: string | null;
  /** SHA-256 of the decision, lower-case hex. */
  decisionSha256: string | null;
  decidedOn: string | null;
  /** Last day for putting it right. */
  rectifyBy: string | null;
  /** What the contract was settled at. */
  settledAmount: MoneyView | null;
  /** The sanction that was proposed with it. */
  sanctionId: string | null;

  static of({ contract, breach }: BreachDetails, actor: Actor): ContractBreachView {
    const { id, version, state, contractId, ground, facts, fileIds, noticedOn, defendBy } = breach;
    const { defence, defenceFileIds, decisionBody, decisionSha256, decidedOn, rectifyBy, sanctionId } =
      breach;
    return {
      ...{ id, version, state, actions: breachActions(actor, contract, breach), contractId },
      ...{ ground, basis: BREACH_GROUNDS[ground], facts, fileIds, noticedOn, defendBy },
      ...{ defence, defenceFileIds, decision: decisionBody, decisionSha256, decidedOn, rectifyBy },
      settledAmount: MoneyView.orNull(breach.settledFen),
      sanctionId,
    };
  }
}

/** Breaches, newest first. */
export class ContractBreachListView {
  items: ContractBreachView[];
  next: string | null;
}

/** An unspent advance that came back. */
export class RefundView {
  id: string;
  contractId: string;
  bankReference: string;
  amount: MoneyView;
  receivedOn: string;

  static of(refund: {
    id: string;
    contractId: string;
    bankReference: string;
    amountFen: bigint;
    receivedOn: string;
  }): RefundView {
    const { id, contractId, bankReference, amountFen, receivedOn } = refund;
    return { id, contractId, bankReference, amount: MoneyView.of(amountFen), receivedOn };
  }
}
