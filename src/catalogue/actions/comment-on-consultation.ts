import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Tx,
  constraintMeans,
  create,
  lockShared,
  now,
} from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { ConsultationComment } from '../data/consultation-comment.entity.js';
import { Consultation } from '../data/consultation.entity.js';
import { PublicForms } from '../data/public-forms.js';
import { refuse } from '../domain/consultation-refusals.js';
import { commentViolations } from '../domain/consultation-rules.js';

constraintMeans('consultation_comment_form_nonce_key', () => refuse.formSpent({ pointer: '/form' }));

/** Takes comments: residents' by a web form without account, those of a meeting from its clerk. */
@Injectable()
export class CommentOnConsultation {
  constructor(
    private readonly database: Database,
    private readonly forms: PublicForms,
  ) {}

  /** A resident's. RuleBroken: a stale form (422), outside the days or a form sent before (409). */
  async online(id: string, form: string, text: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const formNonce = this.forms.demandFresh(tx, form);
      await takingComments(tx, id);
      const judged = { adoption: null, adoptionReason: null };
      await create(tx, ConsultationComment, {
        consultationId: id,
        channel: 'web',
        text,
        formNonce,
        ...judged,
      });
    });
  }

  /** What was said at a meeting. Its id. NotFound for another community's. */
  atMeeting(actor: Actor, id: string, text: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const { communityId } = await takingComments(tx, id);
      if (communityId !== actor.unitId) throw new NotFound('consultation');
      const said = { consultationId: id, channel: 'meeting' as const, text, formNonce: null };
      return (await create(tx, ConsultationComment, { ...said, adoption: null, adoptionReason: null })).id;
    });
  }
}

/** The consultation, if it takes comments now; the conclusion waits for those in flight. */
async function takingComments(tx: Tx, id: string): Promise<Consultation> {
  const row = await lockShared(tx, Consultation, id);
  RuleBroken.conflictUnlessEmpty(commentViolations(row, dayOf(now(tx))));
  return row;
}
