import { type Actor, MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ContractChange, ContractChangeSignature } from '../data/contract-change.entity.js';
import type { ChangeDetails } from '../data/contract-changes.js';
import type { ShownText } from '../data/shown-text.js';
import { type ChangeGround, type ChangeKind, changeBasis } from '../domain/contract-change.js';
import type { ContractChangeState } from '../domain/contract-change.lifecycle.js';
import type { Side } from '../domain/signing-rules.js';
import { changeActions } from '../policies.js';

/** A signature under a change. */
export class ChangeSignatureView {
  side: Side;
  unitId: string;
  /** RFC 3339. */
  signedAt: string;

  static of({ side, unitId, createdAt }: ContractChangeSignature): ChangeSignatureView {
    return { side, unitId, signedAt: formatInstant(createdAt) };
  }
}

/** A change of a contract. */
export class ContractChangeView {
  id: string;
  version: number;
  /** @example proposed */
  state: ContractChangeState;
  /** Steps that this caller may take now. @example ["sign"] */
  actions: string[];
  contractId: string;
  /** 1, 2, 3 … within the contract. */
  number: number;
  kind: ChangeKind;
  ground: ChangeGround;
  /** @example 政府采购法 art. 49 */
  basis: string;
  reason: string;
  fileIds: string[];
  /** Of a supplement: what it adds to the price. */
  amount: MoneyView | null;
  /** Of a termination: what the contract is settled at. */
  settledAmount: MoneyView | null;
  /** Of an extension or a resumption: the new last day. */
  serviceTo: string | null;
  /** Of a suspension: the day on which it is to go on. */
  resumeBy: string | null;
  proposedSide: Side;
  /** Of the text; what signatures are given to. */
  documentSha256: string;
  signatures: ChangeSignatureView[];
  /** Why it was declined or taken back. */
  endReason: string | null;
  /** Day of the second signature. */
  effectiveOn: string | null;
  /** Last day for its publication. */
  publishBy: string | null;
  publishedOn: string | null;

  static of({ contract, change, signatures }: ChangeDetails, actor: Actor): ContractChangeView {
    const { id, version, state, contractId, number, kind, ground, reason, fileIds, terms, amountFen } =
      change;
    const { proposedSide, documentSha256, endReason, effectiveOn, publishBy, publishedOn } = change;
    const signed = signatures.map(({ side }) => side);
    return {
      ...{ id, version, state, actions: changeActions(actor, contract, change, signed), contractId, number },
      ...{ kind, ground, basis: changeBasis(kind, contract.grantId !== null), reason, fileIds },
      amount: kind === 'supplement' ? MoneyView.orNull(amountFen) : null,
      settledAmount: kind === 'termination' ? MoneyView.orNull(amountFen) : null,
      serviceTo: terms.serviceTo ?? null,
      resumeBy: terms.resumeBy ?? null,
      ...{ proposedSide, documentSha256 },
      signatures: signatures.map((signature) => ChangeSignatureView.of(signature)),
      ...{ endReason, effectiveOn, publishBy, publishedOn },
    };
  }
}

/** A contract's changes in their order; there is one page. */
export class ContractChangeListView {
  items: ContractChangeView[];
  next: string | null;
}

/** The text of a change, byte for byte as it is signed, but for the account where `withheld`. */
export class ChangeDocumentView {
  changeId: string;
  /** Canonical JSON (RFC 8785), UTF-8. */
  text: string;
  /** SHA-256 of the text that is signed, lower-case hex. */
  sha256: string;
  /** True for a reader who neither pays nor is paid: the account's number is cut to its last four figures. */
  withheld: boolean;

  static of({ id, body, documentSha256, withheld }: ShownText<ContractChange>): ChangeDocumentView {
    return { changeId: id, text: body, sha256: documentSha256, withheld };
  }
}
