import { type Actor, MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ContractDetails } from '../data/contract-files.js';
import type { ContractDocument } from '../data/contract-document.entity.js';
import type { ShownText } from '../data/shown-text.js';
import type { ContractSignature } from '../data/contract-signature.entity.js';
import { amountInWords } from '../domain/amount-in-words.js';
import type { ContractState } from '../domain/contract.lifecycle.js';
import type { Side } from '../domain/signing-rules.js';
import type { Grade } from '../domain/tail-factor.js';
import { contractActions } from '../policies.js';

/** A signature under the text in force. */
export class SignatureView {
  side: Side;
  unitId: string;
  /** RFC 3339. */
  signedAt: string;
  /** Why it was given after the last day. */
  delayReason: string | null;

  static of({ side, unitId, createdAt, delayReason }: ContractSignature): SignatureView {
    return { side, unitId, signedAt: formatInstant(createdAt), delayReason };
  }
}

/** A contract. */
export class ContractView {
  id: string;
  version: number;
  /** @example performing */
  state: ContractState;
  /** Steps that this caller may take now. @example ["sign"] */
  actions: string[];
  /** Null for a grant, like tender and item. */
  awardId: string | null;
  tenderId: string | null;
  itemId: string | null;
  /** The application that got the grant; null for a purchase. */
  grantId: string | null;
  fundId: string;
  /** The street office. */
  buyerId: string;
  communityId: string;
  /** The provider. */
  organizationId: string;
  /** @example 长安社区居家养老服务 */
  title: string;
  /** @example ELD */
  category: string;
  /** The winner's final offer. */
  amount: MoneyView;
  /** The amount in capital words (大写金额). @example 肆拾捌万元整 */
  amountInWords: string;
  /** Of the text in force; what signatures are given to. */
  documentSha256: string;
  /** @example one-three-six-months */
  returnVisitTemplate: string;
  serviceFrom: string;
  /** Last day, inclusive. */
  serviceTo: string;
  /** First day for signatures. */
  signFrom: string;
  /** Last day for signatures without a reason (政府采购法 art. 46). */
  signBy: string;
  /** Calendar days within which a due instalment is paid. */
  paymentTermDays: number;
  /** Calendar days in which the buyer accepts or sends back what was handed in. */
  acceptanceTermDays: number;
  /** 履约保证金. */
  performanceBond: MoneyView | null;
  signatures: SignatureView[];
  /** Day of the second signature. */
  signedOn: string | null;
  /** Last days for its publication (实施条例 art. 50) and filing (政府采购法 art. 47). */
  publishBy: string | null;
  publishedOn: string | null;
  fileBy: string | null;
  filedOn: string | null;
  filingNumber: string | null;
  /** Day of the final acceptance. */
  acceptedOn: string | null;
  /** Day on which it ended early. */
  terminatedOn: string | null;
  /** After an early end, the tender that a new one follows (`retenderOf`); null until its item is free. */
  retenderOf: string | null;
  /** Grade of the final evaluation. */
  grade: Grade | null;
  /** Score of the final evaluation. @example "89.96" */
  score: string | null;

  static of({ contract, signatures }: ContractDetails, actor: Actor): ContractView {
    const { id, version, state, awardId, tenderId, itemId, grantId, fundId, buyerId, communityId } = contract;
    const { organizationId, title, category, documentSha256, returnVisitTemplate } = contract;
    const { serviceFrom, serviceTo, signFrom, signBy, signedOn, acceptedOn, grade, score } = contract;
    return {
      ...{ id, version, state },
      actions: contractActions(
        actor,
        contract,
        signatures.map(({ side }) => side),
      ),
      ...{ awardId, tenderId, itemId, grantId, fundId, buyerId, communityId, organizationId },
      ...{ title, category },
      amount: MoneyView.of(contract.amountFen),
      amountInWords: amountInWords(contract.amountFen),
      ...{ documentSha256, returnVisitTemplate, serviceFrom, serviceTo, signFrom, signBy },
      ...{ paymentTermDays: contract.paymentTermDays, acceptanceTermDays: contract.acceptanceTermDays },
      performanceBond:
        contract.performanceBondFen === null ? null : MoneyView.of(contract.performanceBondFen),
      signatures: signatures.map((signature) => SignatureView.of(signature)),
      ...{ signedOn, publishBy: contract.publishBy, publishedOn: contract.publishedOn },
      ...{ fileBy: contract.fileBy, filedOn: contract.filedOn, filingNumber: contract.filingNumber },
      ...{ acceptedOn, terminatedOn: contract.terminatedOn, grade, score },
      retenderOf: contract.retenderedOn ? tenderId : null,
    };
  }
}

/** Contracts, newest first. */
export class ContractListView {
  items: ContractView[];
  next: string | null;
}

/** The text of a contract, byte for byte as it is signed, but for the account where `withheld`. */
export class ContractDocumentView {
  contractId: string;
  /** Grows with every new text, which voids earlier signatures. */
  edition: number;
  /** Canonical JSON (RFC 8785), UTF-8. */
  text: string;
  /** SHA-256 of the text that is signed, lower-case hex. */
  sha256: string;
  /** True for a reader who neither pays nor is paid: the account's number is cut to its last four figures. */
  withheld: boolean;

  static of(shown: ShownText<ContractDocument>): ContractDocumentView {
    const { contractId, edition, body, sha256, withheld } = shown;
    return { contractId, edition, text: body, sha256, withheld };
  }
}
