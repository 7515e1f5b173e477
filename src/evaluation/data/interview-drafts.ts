import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  KeyRing,
  type Tx,
  constraintMeans,
  create,
  now,
  openPersonal,
  save,
  sealPersonal,
  touch,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuseField } from '../domain/field-refusals.js';
import {
  type DraftContent,
  type DraftSave,
  draftViolations,
  isSavedBefore,
} from '../domain/interview-draft.js';
import { InterviewDraft } from './interview-draft.entity.js';
import { VisitSample } from './visit-sample.entity.js';

constraintMeans('one_interview_draft', refuseField.draftOvertaken);

/** A draft with what it says. */
export interface OpenedDraft {
  readonly draft: InterviewDraft;
  readonly content: DraftContent;
}

/** About whom, and who writes. */
interface Written extends DraftSave {
  readonly visitId: string;
  readonly sampleId: string;
  readonly savedBy: string;
}

/** Interviews that are still being written down. Whoever asks for them makes sure that the visit is the actor's own. */
@Injectable()
export class InterviewDrafts {
  constructor(private readonly keys: KeyRing) {}

  /** Those of a visit that say something, about people who have no outcome and consent; each opened stands in the audit log. */
  async ofVisit(tx: Tx, visitId: string): Promise<OpenedDraft[]> {
    const drafts = await tx
      .createQueryBuilder(InterviewDraft, 'draft')
      .innerJoin(VisitSample, 'person', 'person.id = draft.sampleId AND person.outcome IS NULL')
      .where('draft.visitId = :visitId AND draft.contentSealed IS NOT NULL', { visitId })
      .andWhere('EXISTS (SELECT 1 FROM service_recipient r WHERE r.id = person.recipientId AND r.consented)')
      .orderBy('draft.id')
      .getMany();
    return drafts.map((draft) => {
      touch(tx, 'interview_draft', draft.id, 'reveal');
      return { draft, content: this.contentOf(draft) ?? {} };
    });
  }

  /** Writes a save, or finds it written. RuleBroken (409): another revision stands. The caller holds the visit's lock. */
  async write(tx: Tx, { visitId, sampleId, revision, content, savedBy }: Written): Promise<InterviewDraft> {
    const lock = { mode: 'pessimistic_write' } as const;
    const found = await tx.findOne(InterviewDraft, { where: { sampleId }, lock });
    const stands = found && { revision: found.revision, content: this.contentOf(found) };
    if (found && isSavedBefore(stands ?? undefined, { revision, content })) return found;
    RuleBroken.conflictUnlessEmpty(draftViolations(stands ?? undefined, { revision, content }));
    const id = found?.id ?? uuid();
    const text = content && JSON.stringify(content);
    const values = {
      ...{ revision, savedBy, savedAt: now(tx) },
      ...sealPersonal(this.keys, InterviewDraft, id, { contentSealed: text }),
    };
    if (!found) return create(tx, InterviewDraft, { id, visitId, sampleId, ...values });
    await save(tx, Object.assign(found, values));
    return found;
  }

  /** Whether there is one of this person, discarded ones included. */
  exists(tx: Tx, sampleId: string): Promise<boolean> {
    return tx.existsBy(InterviewDraft, { sampleId });
  }

  private contentOf(draft: InterviewDraft): DraftContent | null {
    const text = openPersonal(this.keys, draft, 'contentSealed');
    return text === null ? null : (JSON.parse(text) as DraftContent);
  }
}
