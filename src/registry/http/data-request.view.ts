import type { Actor, PersonalRecord } from '../../platform/index.js';
import { type Day, formatInstant } from '../../shared/days.js';
import { maskPhone } from '../../shared/masking.js';
import type { HeldRecords } from '../actions/download-data-export.js';
import type { DataRequest } from '../data/data-request.entity.js';
import type { DataRequestKind, IdentityCheck, RefusalGround } from '../domain/data-request-rules.js';
import type { DataRequestState } from '../domain/data-request.lifecycle.js';
import { dataRequestActions } from '../resident-policies.js';

/** How many records one context had. */
export class HolderResultView {
  /** @example contracting */
  holder: string;
  records: number;
}

/** What somebody asks about his data. */
export class DataRequestView {
  id: string;
  version: number;
  /** @example export */
  kind: DataRequestKind;
  /** @example lodged */
  state: DataRequestState;
  unitId: string;
  /** The account that asks about itself. */
  accountId: string | null;
  /** Masked; empty for an account, and once it was erased. @example 138****8000 */
  phone: string;
  /** @example document-seen */
  identityCheck: IdentityCheck;
  /** Last day for the answer. @example 2025-03-24 */
  dueOn: string;
  /** The working days of that year are not known yet: the day may move. */
  dueProvisional: boolean;
  /** Unanswered after its last day. */
  overdue: boolean;
  /** Why it was refused. @example procurement-archive */
  ground: RefusalGround | null;
  answer: string | null;
  /** What was found, put right or erased, context by context. */
  result: HolderResultView[] | null;
  /** Business time, RFC 3339. */
  decidedAt: string | null;
  /** The steps that the caller may take now. @example ["grant", "refuse"] */
  actions: string[];

  static of(request: DataRequest, phone: string, caller: Actor, today: Day): DataRequestView {
    const { id, version, kind, state, unitId, accountId, identityCheck, dueOn, dueProvisional } = request;
    const { ground, answer, result, decidedAt } = request;
    return {
      ...{ id, version, kind, state, unitId, accountId, phone: maskPhone(phone), identityCheck },
      ...{ dueOn, dueProvisional, overdue: state === 'lodged' && today > dueOn, ground, answer },
      result: result?.map(({ holder, records }) => ({ holder, records })) ?? null,
      decidedAt: decidedAt && formatInstant(decidedAt),
      actions: dataRequestActions(caller, request),
    };
  }
}

/** Requests, newest first. */
export class DataRequestListView {
  items: DataRequestView[];
  next: string | null;
}

/** One thing known of the person. */
export class HeldRecordView {
  /** @example service */
  what: string;
  id: string;
  /** Every field, unmasked. */
  fields: Record<string, unknown>;

  static of({ what, id, fields }: PersonalRecord): HeldRecordView {
    return { what, id, fields };
  }
}

/** Everything that one context knows of the person. */
export class HeldRecordsView {
  /** @example contracting */
  holder: string;
  records: HeldRecordView[];
}

/** The copy of a person's data, to be handed to nobody else. */
export class DataExportView {
  requestId: string;
  /** Business time, RFC 3339. */
  gatheredAt: string;
  holders: HeldRecordsView[];

  static of(requestId: string, gatheredAt: Date, held: readonly HeldRecords[]): DataExportView {
    return {
      requestId,
      gatheredAt: formatInstant(gatheredAt),
      holders: held.map(({ holder, records }) => ({
        holder,
        records: records.map((record) => HeldRecordView.of(record)),
      })),
    };
  }
}
