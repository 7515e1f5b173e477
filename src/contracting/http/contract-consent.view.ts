import { type Actor, MoneyView } from '../../platform/index.js';
import type { ConsentDetails } from '../data/contract-consents.js';
import type { ConsentKind } from '../domain/consent-rules.js';
import type { ContractConsentState } from '../domain/contract-consent.lifecycle.js';
import { consentActions } from '../policies.js';

/** A request for the buyer's consent. */
export class ContractConsentView {
  id: string;
  version: number;
  /** @example requested */
  state: ContractConsentState;
  /** Steps that this caller may take now. @example ["grant", "refuse"] */
  actions: string[];
  contractId: string;
  kind: ConsentKind;
  reason: string;
  /** Key person: the social worker. */
  workerId: string | null;
  /** @example 项目主管 */
  post: string | null;
  /** Key person: the request whose person is replaced. */
  replaces: string | null;
  /** Subcontract: who does the part. */
  organizationId: string | null;
  part: string | null;
  amount: MoneyView | null;
  /** Last day for the buyer's answer. */
  answerBy: string;
  answeredOn: string | null;
  /** Why it was refused. */
  answer: string | null;
  /** Key person: since when the place is empty. */
  vacantOn: string | null;
  /** Last day for a successor; then it is in the overdue report. */
  successorBy: string | null;

  static of({ contract, consent }: ConsentDetails, actor: Actor): ContractConsentView {
    const { id, version, state, contractId, kind, reason, workerId, post, replacesId } = consent;
    const { organizationId, part, amountFen, answerBy, answeredOn, answer } = consent;
    return {
      ...{ id, version, state, actions: consentActions(actor, contract, consent), contractId, kind, reason },
      ...{ workerId, post, replaces: replacesId, organizationId, part },
      amount: MoneyView.orNull(amountFen),
      ...{ answerBy, answeredOn, answer },
      ...{ vacantOn: consent.vacantOn, successorBy: consent.successorBy },
    };
  }
}

/** Requests, newest first. */
export class ContractConsentListView {
  items: ContractConsentView[];
  next: string | null;
}
