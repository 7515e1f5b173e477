import { type Actor, allowedActions } from '../../platform/index.js';
import type { AccountabilityRecord } from '../data/accountability-record.entity.js';
import {
  type AccountabilityCause,
  type AccountabilityMeasure,
  type AccountabilityState,
  accountabilityLifecycle,
} from '../domain/accountability.js';

/** A record of accountability (责任追究). */
export class AccountabilityView {
  id: string;
  version: number;
  /** @example opened */
  state: AccountabilityState;
  /** What the caller may do now. @example ["answer"] */
  actions: string[];
  unitId: string;
  /** @example duty-overdue */
  cause: AccountabilityCause;
  causeId: string | null;
  facts: string;
  basis: string;
  fileIds: string[];
  /** Last day for the unit's answer. */
  answerBy: string;
  /** No calendar says yet when that is. */
  provisional: boolean;
  answer: string | null;
  answeredOn: string | null;
  /** @example talk */
  measure: AccountabilityMeasure | null;
  reasons: string | null;
  endedOn: string | null;

  static of(record: AccountabilityRecord, actor: Actor): AccountabilityView {
    const { id, version, state, unitId, cause, causeId, facts, basis, answerBy, provisional } = record;
    const { answer, answeredOn, measure, reasons, endedOn } = record;
    return {
      ...{ id, version, state, actions: actionsOf(record, actor), unitId, cause, causeId, facts, basis },
      ...{ fileIds: [...record.fileIds], answerBy, provisional, answer, answeredOn },
      ...{ measure, reasons, endedOn },
    };
  }
}

/** Records, newest first. */
export class AccountabilityListView {
  items: AccountabilityView[];
  next: string | null;
}

const STEPS = {
  answer: 'accountability.answer',
  conclude: 'accountability.conclude',
  withdraw: 'accountability.conclude',
} as const;

function actionsOf({ state, unitId, openedBy }: AccountabilityRecord, actor: Actor): string[] {
  return allowedActions(accountabilityLifecycle, state, STEPS, actor, (who, action) =>
    action === 'answer' ? who.unitId === unitId : action === 'withdraw' || who.accountId !== openedBy,
  );
}
