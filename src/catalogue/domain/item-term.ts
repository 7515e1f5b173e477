import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** A term beyond one year needs the reasons for it. */
export const ORDINARY_MONTHS = 12;
/** No term is longer. */
export const MOST_MONTHS = 36;

/** Why each condition of a term beyond one year is met (102号令 art. 24). */
export interface MultiYearReasons {
  /** 服务内容固定 */
  readonly contentFixed: string;
  /** 连续性强 */
  readonly continuous: string;
  /** 经费来源稳定 */
  readonly fundsStable: string;
  /** 价格变化幅度小 */
  readonly priceSteady: string;
}

const CONDITIONS = {
  contentFixed: '服务内容固定',
  continuous: '连续性强',
  fundsStable: '经费来源稳定',
  priceSteady: '价格变化幅度小',
} as const satisfies Record<keyof MultiYearReasons, string>;

/** Each condition of a term beyond one year for which no reason is given. */
export function termViolations(
  item: {
    readonly termMonths: number | null;
    readonly multiYear: Partial<MultiYearReasons> | null;
  },
  at: { readonly pointer: string; readonly params: Record<string, string> },
): Violation[] {
  if (item.termMonths === null || item.termMonths <= ORDINARY_MONTHS) return [];
  const reasons = item.multiYear ?? {};
  return (Object.keys(CONDITIONS) as (keyof MultiYearReasons)[]).flatMap((name) =>
    reasons[name]
      ? []
      : [
          refuse.multiYearReasonMissing({
            pointer: `${at.pointer}/multiYear/${name}`,
            params: { ...at.params, months: item.termMonths ?? 0, condition: CONDITIONS[name] },
          }),
        ],
  );
}
