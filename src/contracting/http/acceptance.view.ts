import type { Actor } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { AcceptanceOpinion, Respondent } from '../data/acceptance-opinion.entity.js';
import type { JudgedItem } from '../data/acceptance.entity.js';
import type { AcceptanceDetails, Member } from '../data/acceptances.js';
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

/** A seat of a panel, and what its holder said on the present findings. */
export class PanelMemberView {
  accountId: string;
  unitId: string;
  name: string;
  /** Null until he has signed or dissented. */
  agrees: boolean | null;
  reason: string | null;

  static of({ seat, name, word }: Member): PanelMemberView {
    const { accountId, unitId } = seat;
    return { accountId, unitId, name, agrees: word?.agrees ?? null, reason: word?.reason ?? null };
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
  /** Who judges it; empty where the office does. */
  panel: PanelMemberView[];
  /** What the panel signs: canonical JSON, and its SHA-256. */
  findings: string | null;
  findingsSha256: string | null;
  items: JudgedItemView[];
  /** What followed for the milestone. */
  result: AcceptanceResult | null;
  reason: string | null;
  /** Last day for handing it in again. */
  reworkBy: string | null;
  acceptedOn: string | null;
  /** Last day for making the result public (政府采购法实施条例 art. 45). */
  publishBy: string | null;
  publishedOn: string | null;
  /** RFC 3339. */
  openedAt: string;

  static of({ acceptance, contract, opinions, panel }: AcceptanceDetails, actor: Actor): AcceptanceView {
    const { id, version, state, contractId, milestoneId, stage, recipientsInvited } = acceptance;
    const { result, reason, acceptedOn, items, reworkBy, publishBy, publishedOn } = acceptance;
    return {
      ...{ id, version, state },
      actions: acceptanceActions(actor, contract, acceptance),
      ...{ contractId, milestoneId, stage, recipientsInvited },
      opinions: opinions.map((opinion) => OpinionView.of(opinion)),
      panel: panel.map((member) => PanelMemberView.of(member)),
      ...{ findings: acceptance.findings, findingsSha256: acceptance.findingsSha256 },
      items: items.map((item) => JudgedItemView.of(item)),
      ...{ result, reason, reworkBy, acceptedOn, publishBy, publishedOn },
      openedAt: formatInstant(acceptance.createdAt),
    };
  }
}

/** Acceptances, newest first. */
export class AcceptanceListView {
  items: AcceptanceView[];
  next: string | null;
}
