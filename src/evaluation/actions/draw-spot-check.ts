import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  type Doer,
  Settings,
  type Tx,
  create,
  lock,
  now,
} from '../../platform/index.js';
import { type Day, addDays, dayOf, yearOf } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { EvaluationPlan } from '../data/evaluation-plan.entity.js';
import { SpotCheck } from '../data/spot-check.entity.js';
import { SpotChecks } from '../data/spot-checks.js';
import { dayViolations } from '../domain/day-rules.js';
import { drawSpotCheck } from '../domain/spot-check.js';
import { RequestVisit } from './request-visit.js';

const DRAW_LOCK = 7_140_013;
const REASON = '年度随机抽查';

/** Draws running projects at random and plans a visit to each: at least the set share in a year (LOCAL: 30 %). */
@Injectable()
export class DrawSpotCheck {
  constructor(
    private readonly database: Database,
    private readonly checks: SpotChecks,
    private readonly visits: RequestVisit,
    private readonly settings: Settings,
  ) {}

  /** The district draws what is missing to the share; nobody chooses a project. 422: a day past or more than a year ahead. */
  run(actor: Actor, visitOn: Day): Promise<SpotCheck> {
    return this.database.transaction(async (tx) => {
      const today = dayOf(now(tx));
      RuleBroken.unlessEmpty(dayViolations(visitOn, { today, until: addDays(today, 365) }));
      return this.draw(tx, actor, visitOn);
    });
  }

  /** Of two draws at one moment the second finds what the first has drawn. */
  async draw(tx: Tx, doer: Doer, visitOn: Day): Promise<SpotCheck> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [DRAW_LOCK]);
    const today = dayOf(now(tx));
    const year = yearOf(today);
    const percent = this.settings.spotCheckPercent;
    const seed = randomBytes(32).toString('hex');
    const running = await this.checks.runningOn(tx, today);
    const draw = drawSpotCheck(running, await this.checks.drawnIn(tx, year), percent, seed);
    const { population, target, drawn } = draw;
    for (const contractId of [...drawn].sort()) {
      const { id } = await tx.findOneByOrFail(EvaluationPlan, { contractId });
      const request = { kind: 'spot-check' as const, on: visitOn, home: false, reason: REASON };
      await this.visits.plan(tx, doer, await lock(tx, EvaluationPlan, id), request);
    }
    return create(tx, SpotCheck, {
      ...{ year, visitOn, percent, target, seed, population: [...population], drawn: [...drawn] },
      drawnBy: doer.accountId,
    });
  }
}
