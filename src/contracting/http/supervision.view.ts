import type { Actor } from '../../platform/index.js';
import type { SupervisionAnswer } from '../data/supervision-record.entity.js';
import type { SupervisionDetails } from '../data/supervision-records.js';
import type { SupervisionKind } from '../domain/supervision-rules.js';
import type { SupervisionRecordState } from '../domain/supervision-record.lifecycle.js';
import { supervisionActions } from '../oversight-policies.js';

/** What the provider put right. */
export class SupervisionAnswerView {
  text: string;
  fileIds: string[];
  answeredOn: string;

  static of({ text, fileIds, answeredOn }: SupervisionAnswer): SupervisionAnswerView {
    return { text, fileIds, answeredOn };
  }
}

/** What the buyer found while it supervised a service. */
export class SupervisionRecordView {
  id: string;
  version: number;
  /** @example rectifying */
  state: SupervisionRecordState;
  /** Steps that this caller may take now. @example ["answer"] */
  actions: string[];
  contractId: string;
  /** 1, 2, 3 … */
  number: number;
  kind: SupervisionKind;
  checkedOn: string;
  findings: string;
  /** To be opened under `files/{fileId}`, like those of the answers. */
  fileIds: string[];
  /** What is to be put right; null where nothing is. */
  demand: string | null;
  rectifyBy: string | null;
  answers: SupervisionAnswerView[];
  closing: string | null;
  closedOn: string | null;

  static of({ record, contract, answers }: SupervisionDetails, actor: Actor): SupervisionRecordView {
    const { id, version, state, contractId, number, kind, checkedOn, findings, fileIds } = record;
    const { demand, rectifyBy, closing, closedOn } = record;
    return {
      ...{ id, version, state, actions: supervisionActions(actor, contract, record) },
      ...{ contractId, number, kind, checkedOn, findings, fileIds, demand, rectifyBy },
      answers: answers.map((answer) => SupervisionAnswerView.of(answer)),
      ...{ closing, closedOn },
    };
  }
}

/** Supervision records, newest first. */
export class SupervisionRecordListView {
  items: SupervisionRecordView[];
  next: string | null;
}
