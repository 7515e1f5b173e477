import { exact, ratio, toDecimal } from '../../shared/exact.js';
import type { Fen } from '../../shared/money.js';
import type { ServiceMethod } from './service-record-rules.js';

/** What a ledger has come to, its corrections done. Quantities and hours are decimal texts. */
export interface LedgerSums {
  /** Lines that count. */
  readonly services: number;
  readonly quantity: string;
  readonly volunteerHours: string;
  /** Different people served. */
  readonly recipients: number;
  /** Times that somebody was served: a line with three people counts three. */
  readonly contacts: number;
  /** Lines with a proof. */
  readonly proved: number;
  /** Lines that name a social worker. */
  readonly staffed: number;
  readonly byMethod: readonly {
    readonly method: ServiceMethod;
    readonly services: number;
    readonly quantity: string;
  }[];
}

/** What was agreed; null where the contract is a grant that names no item. */
export interface AgreedFacts {
  readonly quantity: string | null;
  readonly beneficiaries: number | null;
  readonly paidFen: Fen;
}

/** Shares are percents with two decimals; null where there is nothing to divide by. */
export interface ServiceIndicators {
  /** 完成率: quantity of that agreed. */
  readonly completion: string | null;
  /** 覆盖率: people served of those meant to be. */
  readonly reach: string | null;
  /** 人均服务次数 */
  readonly frequency: string | null;
  /** 单位成本: what was paid for one unit served, fen, rounded half up. */
  readonly unitCostFen: Fen | null;
  readonly proved: string | null;
  readonly staffed: string | null;
}

/** The indicators of a contract so far (成本, 覆盖, 频次). */
export function serviceIndicators(sums: LedgerSums, agreed: AgreedFacts): ServiceIndicators {
  const { services, recipients, contacts, proved, staffed } = sums;
  const quantity = exact(sums.quantity);
  const planned = agreed.quantity === null ? null : exact(agreed.quantity);
  return {
    completion: planned && planned.n > 0n ? toDecimal(quantity.div(planned).mul(100n), 2) : null,
    reach: percent(recipients, agreed.beneficiaries ?? 0),
    frequency: recipients === 0 ? null : toDecimal(ratio(BigInt(contacts), BigInt(recipients)), 2),
    unitCostFen: quantity.n > 0n ? BigInt(toDecimal(exact(agreed.paidFen).div(quantity), 0)) : null,
    proved: percent(proved, services),
    staffed: percent(staffed, services),
  };
}

function percent(part: number, whole: number): string | null {
  return whole === 0 ? null : toDecimal(ratio(BigInt(part) * 100n, BigInt(whole)), 2);
}
