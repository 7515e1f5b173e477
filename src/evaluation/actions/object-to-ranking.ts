import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files, constraintMeans, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { AppealDesk, type AppealInput } from '../data/appeal-desk.js';
import { Appeal } from '../data/appeal.entity.js';
import { fileViolations } from '../data/own-files.js';
import { RankingEntry } from '../data/ranking-entry.entity.js';
import { Ranking } from '../data/ranking.entity.js';
import { appealViolations } from '../domain/appeal-rules.js';
import { refuseJudging } from '../domain/judging-refusals.js';
import { refuseResult } from '../domain/result-refusals.js';

constraintMeans('appeal_once_ranking', refuseJudging.appealTwice);

/** An organization that stands in a ranking objects to it. */
@Injectable()
export class ObjectToRanking {
  constructor(
    private readonly database: Database,
    private readonly desk: AppealDesk,
    private readonly files: Files,
  ) {}

  /** The appeal's id. 404 for no ranking, 409 after its last day or a second time, 422 for who does not stand in it. */
  async run(actor: Actor, rankingId: string, input: AppealInput): Promise<string> {
    const strangers = await fileViolations(this.files, actor, input.fileIds);
    return this.database.transaction(async (tx) => {
      const ranking = await tx.findOneBy(Ranking, { id: rankingId });
      if (!ranking) throw new NotFound('ranking');
      const of = { rankingId, organizationId: actor.unitId };
      const appealedBefore = await tx.existsBy(Appeal, of);
      const facts = { today: dayOf(now(tx)), windowEnds: ranking.objectionBy, appealedBefore };
      RuleBroken.conflictUnlessEmpty(appealViolations(facts));
      const stands = await tx.existsBy(RankingEntry, of);
      RuleBroken.unlessEmpty([...(stands ? [] : [refuseResult.notInRanking()]), ...strangers]);
      return this.desk.open(tx, actor, { rankingId }, input);
    });
  }
}
