import { Injectable } from '@nestjs/common';
import { type Actor, Database, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { RankingEditions } from '../data/ranking-editions.js';
import type { Ranking } from '../data/ranking.entity.js';
import { refuse } from '../domain/refusals.js';

/** The district computes a new edition of the ranking. Nothing in it can be chosen but the day. */
@Injectable()
export class ComputeRanking {
  constructor(
    private readonly database: Database,
    private readonly editions: RankingEditions,
  ) {}

  /** As of a day, today when left out. RuleBroken (422) for a day to come. */
  run(actor: Actor, wanted?: Day): Promise<Ranking> {
    return this.database.transaction(async (tx) => {
      const today = dayOf(now(tx));
      const asOf = wanted ?? today;
      if (asOf > today)
        throw new RuleBroken([refuse.rankingInFuture({ pointer: '/asOf', params: { today } })]);
      return this.editions.make(tx, actor, asOf, null);
    });
  }
}
