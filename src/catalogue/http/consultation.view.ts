import { type Actor, allowedActions } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ConsultationComment } from '../data/consultation-comment.entity.js';
import type { Consultation } from '../data/consultation.entity.js';
import { type ConsultationState, consultationLifecycle } from '../domain/consultation.lifecycle.js';

const STEPS = { conclude: 'consultation.conclude', withdraw: 'consultation.draft' } as const;

/** A consultation of residents about the items of a list. */
export class ConsultationView {
  id: string;
  version: number;
  state: ConsultationState;
  communityId: string;
  streetId: string;
  listId: string;
  /** @example discussion */
  form: string;
  topic: string;
  announcedOn: string;
  opensOn: string;
  /** Last day for comments, inclusive; the day of a meeting. */
  closesOn: string;
  place: string | null;
  representatives: number | null;
  attendance: number | null;
  votesFor: number | null;
  votesAgainst: number | null;
  outcome: string | null;
  decision: string | null;
  minutesFileId: string | null;
  concludedOn: string | null;
  /** The steps that this caller may take now. */
  actions: string[];

  static of(row: Consultation, caller: Actor | undefined): ConsultationView {
    const { id, version, state, communityId, streetId, listId, form, topic, announcedOn, opensOn } = row;
    const { closesOn, place, representatives, attendance, votesFor, votesAgainst, outcome, decision } = row;
    const { minutesFileId, concludedOn, draftedBy } = row;
    const actions = allowedActions(consultationLifecycle, state, STEPS, caller, (actor, action) => {
      return actor.unitId === communityId && !(action === 'conclude' && actor.accountId === draftedBy);
    });
    return {
      ...{ id, version, state, communityId, streetId, listId, form, topic, announcedOn, opensOn },
      ...{ closesOn, place, representatives, attendance, votesFor, votesAgainst, outcome, decision },
      ...{ minutesFileId, concludedOn, actions },
    };
  }
}

/** One consultation with the items that it is about. */
export class ConsultationDetailsView extends ConsultationView {
  itemIds: string[];

  static withItems(
    { row, itemIds }: { row: Consultation; itemIds: string[] },
    caller: Actor | undefined,
  ): ConsultationDetailsView {
    return Object.assign(ConsultationView.of(row, caller), { itemIds });
  }
}

/** Consultations, newest first. */
export class ConsultationListView {
  items: ConsultationView[];
  next: string | null;
}

/** What somebody said, and what became of it. */
export class CommentView {
  id: string;
  version: number;
  /** When it came, RFC 3339. */
  at: string;
  channel: 'web' | 'meeting';
  text: string;
  adoption: string | null;
  adoptionReason: string | null;

  static of(row: ConsultationComment): CommentView {
    const { id, version, createdAt, channel, text, adoption, adoptionReason } = row;
    return { id, version, at: formatInstant(createdAt), channel, text, adoption, adoptionReason };
  }
}

/** Comments, newest first. */
export class CommentListView {
  items: CommentView[];
  next: string | null;
}

/** That a comment was taken; nothing of what was written. */
export class CommentTakenView {
  taken: boolean;
}
