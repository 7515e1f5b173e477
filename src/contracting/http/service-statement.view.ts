import { MoneyView } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { ServiceStatement } from '../data/service-statement.entity.js';
import type { LedgerSums, ServiceIndicators } from '../domain/service-indicators.js';
import type { ServiceMethod } from '../domain/service-record-rules.js';

/** A month's statement (服务月报), frozen. */
export class ServiceStatementView {
  id: string;
  contractId: string;
  /** 1, 2, 3 … */
  number: number;
  /** The last month that it speaks of. @example 2025-06 */
  month: string;
  /** Canonical JSON: lines, what each changes, and their sums; nothing personal. */
  document: string;
  /** Of the document, lower-case hex. */
  sha256: string;
  /** Null: the program, on its day. */
  frozenBy: string | null;
  /** RFC 3339. */
  frozenAt: string;

  static of(statement: ServiceStatement): ServiceStatementView {
    const { id, contractId, number, month, document, sha256, frozenBy, createdAt } = statement;
    return {
      ...{ id, contractId, number, month, document, sha256, frozenBy },
      frozenAt: formatInstant(createdAt),
    };
  }
}

/** Statements, newest first. */
export class ServiceStatementListView {
  items: ServiceStatementView[];
  next: string | null;
}

/** What one way of serving came to. */
export class MethodSumView {
  method: ServiceMethod;
  services: number;
  /** @example "12.00" */
  quantity: string;
}

/** What a ledger has come to, corrections done, and the indicators of the contract so far. Shares are percents. */
export class ServiceIndicatorsView {
  /** Lines that count. */
  services: number;
  /** In the item's unit. @example "120.00" */
  quantity: string;
  /** @example "36.50" */
  volunteerHours: string;
  /** Different people served. */
  recipients: number;
  /** Times that somebody was served. */
  contacts: number;
  byMethod: MethodSumView[];
  /** Quantity of that agreed (完成率). @example "25.00" */
  completion: string | null;
  /** People served of those meant to be (覆盖率). */
  reach: string | null;
  /** Times for each person (人均服务次数). @example "3.20" */
  frequency: string | null;
  /** What was paid for one unit served (单位成本). */
  unitCost: MoneyView | null;
  /** Lines with a proof. */
  proved: string | null;
  /** Lines that name a social worker. */
  staffed: string | null;

  static of({
    sums,
    indicators,
  }: {
    sums: LedgerSums;
    indicators: ServiceIndicators;
  }): ServiceIndicatorsView {
    const { services, quantity, volunteerHours, recipients, contacts, byMethod } = sums;
    const { completion, reach, frequency, unitCostFen, proved, staffed } = indicators;
    return {
      ...{ services, quantity, volunteerHours, recipients, contacts },
      ...{ completion, reach, frequency, proved, staffed },
      byMethod: byMethod.map((each) => ({ ...each })),
      unitCost: unitCostFen === null ? null : MoneyView.of(unitCostFen),
    };
  }
}
