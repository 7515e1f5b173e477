import { Injectable } from '@nestjs/common';
import { type Actor, Database, lock, save } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { ConsultationComment } from '../data/consultation-comment.entity.js';
import { Consultation } from '../data/consultation.entity.js';
import { refuse } from '../domain/consultation-refusals.js';
import { type Adoption, adoptionViolations } from '../domain/consultation-rules.js';

/** Says what became of a comment: adopted, in part, or not, and why. */
@Injectable()
export class JudgeComment {
  constructor(private readonly database: Database) {}

  /** RuleBroken: no reason (422), after the conclusion (409). NotFound for another community's. */
  async run(
    actor: Actor,
    id: string,
    commentId: string,
    judgement: { adoption: Adoption; reason: string | null },
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const consultation = await lock(tx, Consultation, id);
      const comment = await lock(tx, ConsultationComment, commentId);
      if (consultation.communityId !== actor.unitId || comment.consultationId !== id)
        throw new NotFound('consultation_comment');
      RuleBroken.conflictUnlessEmpty(consultation.state === 'announced' ? [] : [refuse.concluded()]);
      const { adoption, reason } = judgement;
      RuleBroken.unlessEmpty(adoptionViolations(adoption, reason));
      await save(tx, Object.assign(comment, { adoption, adoptionReason: reason }));
    });
  }
}
