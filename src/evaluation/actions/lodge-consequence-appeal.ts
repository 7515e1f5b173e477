import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, constraintMeans, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { AppealDesk, type AppealInput } from '../data/appeal-desk.js';
import { Appeal } from '../data/appeal.entity.js';
import { Consequence } from '../data/consequence.entity.js';
import { fileViolations } from '../data/own-files.js';
import { consequenceAppealViolations } from '../domain/consequence-appeal.js';
import { refuseJudging } from '../domain/judging-refusals.js';

constraintMeans('appeal_once_consequence', refuseJudging.appealTwice);

/** The organization objects to what follows from its grade. */
@Injectable()
export class LodgeConsequenceAppeal {
  constructor(
    private readonly database: Database,
    private readonly desk: AppealDesk,
    private readonly files: Files,
  ) {}

  /** The appeal's id. 404 for another's; 409 after its window, a second time, or where another way of defence is open; 422. */
  async run(actor: Actor, consequenceId: string, input: AppealInput): Promise<string> {
    const strangers = await fileViolations(this.files, actor, input.fileIds);
    return this.database.transaction(async (tx) => {
      const consequence = await lock(tx, Consequence, consequenceId);
      if (consequence.organizationId !== actor.unitId) throw new NotFound('consequence');
      const { kind, appealBy, provisional } = consequence;
      const appealedBefore = await tx.existsBy(Appeal, { consequenceId });
      RuleBroken.conflictUnlessEmpty(
        consequenceAppealViolations({ kind, appealBy, provisional, appealedBefore, today: dayOf(now(tx)) }),
      );
      RuleBroken.unlessEmpty(strangers);
      return this.desk.open(tx, actor, { consequenceId }, input);
    });
  }
}
