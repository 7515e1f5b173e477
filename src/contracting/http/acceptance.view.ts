import type { Actor } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { AcceptanceOpinion, Respondent } from '../data/acceptance-opinion.entity.js';
import type { JudgedItem } from '../data/acceptance.entity.js';
import type { AcceptanceDetails } from '../data/acceptances.js';
import type { AcceptanceResult } from '../domain/acceptance-rules.js';
import type { AcceptanceState } from '../domain/acceptance.lifecycle.js';
import type { AcceptanceStage } from '../domain/milestone-plan.js';
import { acceptanceActions } from '../policies.js';

/** What somebody said; recipients stay unnamed. */
export class OpinionView {
  id: string;
  respondent: Respondent;
  satisfied: boolean;
  comment: string | null;
  /** RFC 3339. */
  recordedAt: string;

  static of({ id, respondent, satisfied, comment, createdAt }: AcceptanceOpinion): OpinionView {
    return { id, respondent, satisfied, comment, recordedAt: formatInstant(createdAt) };
  }
}

/** One item of the standard as it was found. */
export class JudgedItemView {
  title: string;
  conforms: boolean;
  note: string | null;

  static of({ title, conforms, note }: JudgedItem): JudgedItemView {
    return { title, conforms, note: note ?? null };
  }
}

/** The buyer's check of one delivery. */
export class AcceptanceView {
  id: string;
  version: number;
  /** @example open */
  state: AcceptanceState;
  /** Steps that this caller may take now. @example ["conclude"] */
  actions: string[];
  contractId: string;
  milestoneId: string;
  stage: AcceptanceStage;
  /** Consented recipients of the ledger when it was opened. */
  recipientsInvited: number;
  opinions: OpinionView[];
  items: JudgedItemView[];
  /** What followed for the milestone. */
  result: AcceptanceResult | null;
  reason: string | null;
  acceptedOn: string | null;
  /** RFC 3339. */
  openedAt: string;

  static of({ acceptance, contract, opinions }: AcceptanceDetails, actor: Actor): AcceptanceView {
    const { id, version, state, contractId, milestoneId, stage, recipientsInvited } = acceptance;
    const { result, reason, acceptedOn, items } = acceptance;
    return {
      ...{ id, version, state },
      actions: acceptanceActions(actor, contract, acceptance),
      ...{ contractId, milestoneId, stage, recipientsInvited },
      opinions: opinions.map((opinion) => OpinionView.of(opinion)),
      items: items.map((item) => JudgedItemView.of(item)),
      ...{ result, reason, acceptedOn },
      openedAt: formatInstant(acceptance.createdAt),
    };
  }
}

/** Acceptances, newest first. */
export class AcceptanceListView {
  items: AcceptanceView[];
  next: string | null;
}
