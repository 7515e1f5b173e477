import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, create, lock, now } from '../../platform/index.js';
import { dayOf, yearOf } from '../../shared/days.js';
import { next } from '../../shared/lifecycle.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { SplittingFlag } from '../data/splitting-flag.entity.js';
import { holdSplitting, splittingThreshold, splittingWith } from '../data/splitting.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { SplittingGround } from '../domain/splitting.js';
import { tenderLifecycle } from '../domain/tender.lifecycle.js';
import { isBuyer } from '../policies.js';

/** Puts on file why a tender may be published though purchases like it add up beyond the threshold. */
@Injectable()
export class ExplainSplitting {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** The flag's id. RuleBroken (422) when nothing adds up, or by who drafted the tender; 409 after publication. */
  run(
    actor: Actor,
    tenderId: string,
    why: { readonly ground: SplittingGround; readonly reason: string },
  ): Promise<string> {
    return this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      next(tenderLifecycle, 'publish', tender.state);
      const today = dayOf(now(tx));
      const threshold = splittingThreshold(this.settings);
      await holdSplitting(tx, tender);
      const splitting = await splittingWith(tx, tender, today, threshold);
      RuleBroken.unlessEmpty([
        ...(tender.draftedBy === actor.accountId ? [refuseAct.drafterPublishes()] : []),
        ...(splitting ? [] : [refuseAct.nothingSplit({ pointer: '/tenderId' })]),
      ]);
      const purchases = (splitting?.purchases ?? []).map(({ budget, tenderId: id, title }) => ({
        ...{ tenderId: id, title, budgetFen: String(budget) },
      }));
      const { buyerId, fundId, category } = tender;
      const flag = await create(tx, SplittingFlag, {
        ...{ tenderId, buyerId, fundId, category, fiscalYear: yearOf(today), thresholdFen: threshold },
        ...{ totalFen: splitting?.total ?? 0n, purchases, ...why, flaggedBy: actor.accountId },
      });
      return flag.id;
    });
  }
}
