import { Injectable } from '@nestjs/common';
import { type Actor, BusinessClock, Database, type Tx, isOverseer } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import type { ContractClock } from '../domain/contract-clocks.js';
import { RUNNING_DELIVERIES } from './running-deliveries.js';
import type { DatedDebt } from '../domain/payment-debt.js';
import { paymentDebts } from './payment-debts.js';

/** A clock of a contract that still runs. */
export interface RunningClock {
  readonly clock: ContractClock;
  /** Of the contract, or of its award, change, breach, request, bond, milestone, acceptance, check or instalment. */
  readonly id: string;
  /** Null while no contract is drawn up from the award. */
  readonly contractId: string | null;
  readonly title: string;
  readonly buyerId: string;
  readonly organizationId: string;
  readonly lastOn: Day;
}

/** A clock as a report tells it. */
export interface ReportedClock extends RunningClock {
  readonly overdue: boolean;
  /** Of a payment: what is owed, and what being late costs. */
  readonly debt: DatedDebt | null;
}

/** Every clock that runs: the one place that says when it is met. */
const RUNNING = `
  SELECT 'sign' AS clock, a.id, k.id AS contract_id, a.id AS award_id, a.sign_by AS last_on
    FROM award a LEFT JOIN contract k ON k.award_id = a.id AND k.state <> 'cancelled'
   WHERE a.state = 'active' AND (k.id IS NULL OR k.state = 'drawn-up')
  UNION ALL
  SELECT 'sign', id, id, NULL, sign_by FROM contract WHERE state = 'drawn-up' AND award_id IS NULL
  UNION ALL
  SELECT 'publish', id, id, NULL, publish_by FROM contract WHERE published_on IS NULL AND publish_by IS NOT NULL
  UNION ALL
  SELECT 'file', id, id, NULL, file_by FROM contract WHERE filed_on IS NULL AND file_by IS NOT NULL
  UNION ALL
  SELECT 'publish-change', id, contract_id, NULL, publish_by FROM contract_change
   WHERE state = 'effective' AND published_on IS NULL
  UNION ALL
  SELECT 'bond', id, id, NULL, service_from FROM contract c
   WHERE performance_bond_fen IS NOT NULL AND state = 'performing'
     AND NOT EXISTS (SELECT 1 FROM performance_bond b WHERE b.contract_id = c.id)
  UNION ALL
  SELECT 'bond-return', id, contract_id, NULL, return_by FROM performance_bond
   WHERE state = 'held' AND return_by IS NOT NULL
  UNION ALL
  SELECT 'defence', id, contract_id, NULL, defend_by FROM contract_breach WHERE state = 'noticed' AND defence IS NULL
  UNION ALL
  SELECT 'rectify', id, contract_id, NULL, rectify_by FROM contract_breach WHERE state = 'rectifying'
  UNION ALL
  SELECT 'consent', id, contract_id, NULL, answer_by FROM contract_consent WHERE state = 'requested'
  UNION ALL
  SELECT 'successor', s.id, s.contract_id, NULL, s.successor_by FROM contract_consent s
    JOIN contract c ON c.id = s.contract_id AND c.state IN ('performing', 'suspended')
   WHERE s.state = 'granted' AND s.successor_by IS NOT NULL
  UNION ALL
  SELECT 'pay', d.milestone_id, d.contract_id, NULL, d.pay_by FROM payment_debt d JOIN contract k ON k.id = d.contract_id
   WHERE k.state NOT IN ('settled', 'closed') AND d.paid_fen < d.payable_fen
  UNION ALL
  SELECT 'invoice', id, contract_id, NULL, warn_on FROM payment_request WHERE state IN ('requested', 'approved')
  UNION ALL ${RUNNING_DELIVERIES}`;

/** The same with title and parties: columns clock, id, "contractId", title, "buyerId", "organizationId", "lastOn". */
export const RUNNING_CLOCKS = `
  SELECT c.clock, c.id, c.contract_id AS "contractId", coalesce(k.title, t.title) AS title,
         coalesce(k.buyer_id, t.buyer_id) AS "buyerId", coalesce(k.organization_id, a.organization_id) AS "organizationId",
         c.last_on AS "lastOn"
    FROM (${RUNNING}) c LEFT JOIN contract k ON k.id = c.contract_id LEFT JOIN award a ON a.id = c.award_id
    LEFT JOIN tender t ON t.id = a.tender_id`;

/** How many are listed at most: the most urgent ones. */
const MOST = 200;

/** Reads the clocks of contracts. */
@Injectable()
export class RunningClocks {
  constructor(
    private readonly database: Database,
    private readonly clock: BusinessClock,
  ) {}

  /** Clocks that run, the most urgent first: overseers see all, the two parties their own. */
  async list(actor: Actor, overdueOnly: boolean): Promise<ReportedClock[]> {
    const today = dayOf(this.clock.now());
    const found: RunningClock[] = await this.database.reader.query(
      `SELECT * FROM (${RUNNING_CLOCKS}) r WHERE ($1 OR r."buyerId" = $2 OR r."organizationId" = $2)
          AND (NOT $3 OR r."lastOn" < $4) ORDER BY r."lastOn", r.id LIMIT ${MOST}`,
      [isOverseer(actor), actor.unitId, overdueOnly, today],
    );
    const payments = found.filter(({ clock }) => clock === 'pay').map(({ id }) => id);
    const debts = await paymentDebts(this.database.reader, payments, today);
    return found.map((each) => {
      return { ...each, overdue: each.lastOn < today, debt: debts.get(each.id) ?? null };
    });
  }
}

/** A clock that still runs; undefined once it is met. */
export async function runningClock(
  tx: Tx,
  clock: ContractClock,
  id: string,
): Promise<RunningClock | undefined> {
  const [found]: RunningClock[] = await tx.query(
    `SELECT * FROM (${RUNNING_CLOCKS}) r WHERE r.clock = $1 AND r.id = $2`,
    [clock, id],
  );
  return found;
}
