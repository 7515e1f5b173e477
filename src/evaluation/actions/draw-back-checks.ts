import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, Settings, type Tx, create } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { RuleBroken } from '../../shared/refused.js';
import { BackCheck } from '../data/back-check.entity.js';
import { type MadeVisit, backCheckLifecycle, drawnVisits } from '../domain/back-check.js';
import { refuseCheck } from '../domain/check-refusals.js';

type Candidate = MadeVisit & { readonly unitId: string };

const DRAW_LOCK = 7_140_204;

/** The district draws a share of every evaluator's concluded visits, to be asked again by others. */
@Injectable()
export class DrawBackChecks {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** How many were drawn. RuleBroken (422) for days the wrong way round, or with nothing that is not drawn yet. */
  run(actor: Actor, from: Day, to: Day): Promise<number> {
    return this.database.transaction(async (tx) => {
      RuleBroken.unlessEmpty(from > to ? [refuseCheck.daysReversed({ pointer: '/from' })] : []);
      await tx.query('SELECT pg_advisory_xact_lock($1)', [DRAW_LOCK]);
      const candidates = await madeIn(tx, from, to);
      RuleBroken.unlessEmpty(candidates.length === 0 ? [refuseCheck.nothingToCheck()] : []);
      const seed = randomBytes(32).toString('hex');
      const drawn = drawnVisits(candidates, this.settings.backCheckPercent, seed);
      for (const { visitId, evaluatorId, unitId: evaluatorUnitId } of drawn) {
        await create(tx, BackCheck, {
          ...{ state: backCheckLifecycle.initial, visitId, evaluatorId, evaluatorUnitId, seed },
          ...{ drawnBy: actor.accountId, checkedBy: null, compared: null, disagreed: null, findings: null },
        });
      }
      return drawn.length;
    });
  }
}

/** Visits concluded on these days that were never drawn. */
function madeIn(tx: Tx, from: Day, to: Day): Promise<Candidate[]> {
  return tx.query(
    `SELECT v.id AS "visitId", v.evaluator_id AS "evaluatorId", v.evaluator_unit_id AS "unitId" FROM visit v
      WHERE v.state = 'concluded' AND v.concluded_on BETWEEN $1 AND $2
        AND NOT EXISTS (SELECT 1 FROM back_check c WHERE c.visit_id = v.id) ORDER BY v.id`,
    [from, to],
  );
}
