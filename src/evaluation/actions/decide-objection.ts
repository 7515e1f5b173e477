import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, lock } from '../../platform/index.js';
import { next } from '../../shared/lifecycle.js';
import { Forbidden } from '../../shared/refused.js';
import { Appeal } from '../data/appeal.entity.js';
import { closeAppeal } from '../data/close-appeal.js';
import { RankingEditions } from '../data/ranking-editions.js';
import { Ranking } from '../data/ranking.entity.js';
import { type AppealAction, appealLifecycle } from '../domain/appeal.lifecycle.js';
import { refuseJudging } from '../domain/judging-refusals.js';
import { refuseResult } from '../domain/result-refusals.js';

/** Decides about an objection to a ranking; one that is upheld brings the next edition, of the same day, from what is true by now. */
@Injectable()
export class DecideObjection {
  constructor(
    private readonly database: Database,
    private readonly editions: RankingEditions,
    private readonly outbox: Outbox,
  ) {}

  /** 403 for who computed the ranking and for others than the district, 409 when it is decided. */
  run(actor: Actor, { id, rankingId }: Appeal, action: AppealAction, reasons: string | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const appeal = await lock(tx, Appeal, id);
      const ranking = await tx.findOneByOrFail(Ranking, { id: rankingId ?? id });
      demandDecider(actor, appeal, ranking, action);
      next(appealLifecycle, action, appeal.state);
      await closeAppeal(tx, this.outbox, appeal, { actor, action, reasons });
      if (action === 'uphold') await this.correct(tx, actor, ranking);
    });
  }

  private async correct(tx: Tx, actor: Actor, { id, asOf }: Ranking): Promise<void> {
    await this.editions.make(tx, actor, asOf, id);
  }
}

function demandDecider(actor: Actor, appeal: Appeal, ranking: Ranking, action: AppealAction): void {
  if (action === 'withdraw') {
    if (appeal.organizationId !== actor.unitId) throw new Forbidden([refuseJudging.appealLodgerWithdraws()]);
    return;
  }
  const violations = [
    ...(actor.role === 'district-supervisor' ? [] : [refuseResult.districtDecides()]),
    ...(ranking.computedBy === actor.accountId ? [refuseResult.computerDecides()] : []),
  ];
  if (violations.length > 0) throw new Forbidden(violations);
}
