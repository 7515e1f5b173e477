import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, constraintMeans, create, lock } from '../../platform/index.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { sheetViolations } from '../../tendering/index.js';
import { demandState } from '../data/programme-steps.js';
import { VentureProgramme } from '../data/programme.entity.js';
import { livePitches, ownJudge } from '../data/review-files.js';
import { type StoredPoints, VenturePitch, VentureSheet } from '../data/review.entity.js';
import { refuseReview } from '../domain/review-refusals.js';
import { completeWhenScored } from './complete-pitch.js';

constraintMeans('one_venture_sheet', refuseReview.sheetFinal);

/** A judge's sheet for one application. */
export interface SheetInput {
  readonly applicationId: string;
  readonly scores: readonly StoredPoints[];
  readonly comment: string | null;
}

/** Takes sheets while their project is scored. They never change, and stay hidden until all of all are in. */
@Injectable()
export class ScorePitch {
  constructor(private readonly database: Database) {}

  /** Forbidden off the panel; RuleBroken: 409 outside the scoring or for a second sheet, 422 with every reason. */
  run(actor: Actor, programmeId: string, { applicationId, scores, comment }: SheetInput): Promise<void> {
    return this.database.transaction(async (tx) => {
      const programme = await lock(tx, VentureProgramme, programmeId);
      demandState(programme, ['reviewing']);
      const judge = await ownJudge(tx, actor, programmeId);
      RuleBroken.conflictUnlessEmpty(judge.declaredOn ? [] : [refuseReview.undeclared()]);
      const pitch = await pitchOf(tx, programmeId, applicationId);
      const isIn = await tx.existsBy(VentureSheet, { applicationId, judgeId: judge.id });
      RuleBroken.conflictUnlessEmpty(isIn ? [refuseReview.sheetFinal()] : []);
      const { state } = pitch;
      RuleBroken.conflictUnlessEmpty(
        state === 'scoring' ? [] : [refuseReview.notScoring({ params: { state } })],
      );
      const lines = scores.map(({ factor: factorCode, points }) => {
        return { bidId: applicationId, factorCode, points };
      });
      const facts = { factors: programme.criteria, bidIds: [applicationId] };
      RuleBroken.unlessEmpty(sheetViolations(lines, facts));
      const values = { programmeId, applicationId, judgeId: judge.id, comment };
      await create(tx, VentureSheet, { ...values, scores: [...scores] });
      await completeWhenScored(tx, pitch);
    });
  }
}

async function pitchOf(tx: Tx, programmeId: string, applicationId: string): Promise<VenturePitch> {
  const known = (await livePitches(tx, programmeId)).find((each) => each.applicationId === applicationId);
  if (!known) throw new NotFound('venture_pitch');
  return lock(tx, VenturePitch, known.id);
}
