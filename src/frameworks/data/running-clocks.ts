import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock, Database } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { FrameworkClock } from '../events.js';
import { seesAllClocks } from '../policies.js';

/** A clock of a framework that still runs. */
export interface RunningClock {
  readonly clock: FrameworkClock;
  /** Of the agreement, party, application or order. */
  readonly id: string;
  readonly agreementId: string;
  readonly title: string;
  readonly buyerId: string;
  readonly lastOn: Day;
  readonly overdue: boolean;
}

/** Every clock that runs, by its agreement. */
const CLOCKS = `
  SELECT 'sign' AS clock, id, id AS agreement_id, sign_by AS last_on FROM framework_agreement WHERE state = 'concluded'
  UNION ALL
  SELECT 'party-sign', p.id, p.agreement_id, p.sign_by FROM framework_party p JOIN framework_agreement a ON a.id = p.agreement_id
   WHERE p.state = 'admitted' AND a.state IN ('concluded', 'in-force')
  UNION ALL
  SELECT 'file', id, id, file_by FROM framework_agreement WHERE filed_on IS NULL AND file_by IS NOT NULL
  UNION ALL
  SELECT 'application', id, agreement_id, due_on FROM framework_application WHERE state = 'submitted'
  UNION ALL
  SELECT 'answer', id, agreement_id, answer_by FROM framework_call_off WHERE state = 'offered'`;

/** How many are listed at most: the most urgent ones. */
const MOST = 200;

/** Reads the clocks of frameworks. */
@Injectable()
export class RunningClocks {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  /** Clocks that run, the most urgent first: overseers see all, a street office its own. */
  list(actor: Actor, overdueOnly: boolean): Promise<RunningClock[]> {
    const today = dayOf(this.clock.now());
    return this.database.reader.query(
      `SELECT c.clock, c.id, c.agreement_id AS "agreementId", a.title, a.buyer_id AS "buyerId",
              c.last_on AS "lastOn", c.last_on < $1 AS overdue
         FROM (${CLOCKS}) c JOIN framework_agreement a ON a.id = c.agreement_id
        WHERE ($2 OR a.buyer_id = $3) AND (NOT $4 OR c.last_on < $1) ORDER BY c.last_on, c.id LIMIT ${MOST}`,
      [today, seesAllClocks(actor), actor.unitId, overdueOnly],
    );
  }
}
