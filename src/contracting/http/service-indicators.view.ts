import { MoneyView } from '../../platform/index.js';
import type { Progress } from '../data/service-progress.js';
import type { FourZero } from '../domain/four-zeros.js';
import type { ServiceMethod } from '../domain/service-record-rules.js';

/** What one way of serving came to. */
export class MethodSumView {
  method: ServiceMethod;
  services: number;
  /** @example "12.00" */
  quantity: string;
}

/** One of the 四零 indicators: it is to be zero. */
export class ZeroIndicatorView {
  /** refusals 零推诿, errors 零过失, complaints 零投诉, distance 零距离. */
  what: FourZero;
  count: number;
  /** For a thousand times that somebody was served. @example "0.00" */
  perThousand: string | null;
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
  fourZeros: ZeroIndicatorView[];
  /** Emergency calls, and those answered within their hours. */
  emergencies: number;
  emergenciesInTime: number;
  /** People served who registered as volunteers afterwards (助人自助); null where fewer than five were served. */
  becameVolunteers: number | null;

  static of({ sums, indicators, counts, zeros, becameVolunteers }: Progress): ServiceIndicatorsView {
    const { services, quantity, volunteerHours, recipients, contacts, byMethod } = sums;
    const { completion, reach, frequency, unitCostFen, proved, staffed } = indicators;
    return {
      ...{ services, quantity, volunteerHours, recipients, contacts },
      ...{ completion, reach, frequency, proved, staffed },
      byMethod: byMethod.map((each) => ({ ...each })),
      unitCost: unitCostFen === null ? null : MoneyView.of(unitCostFen),
      fourZeros: zeros.map((each) => ({ ...each })),
      ...{ emergencies: counts.emergencies, emergenciesInTime: counts.emergenciesInTime },
      becameVolunteers,
    };
  }
}
