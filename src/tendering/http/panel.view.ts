import { formatInstant } from '../../shared/days.js';
import type { PanelDraw } from '../data/panel-draw.entity.js';
import type { PanelMember } from '../data/panel-member.entity.js';

/** One seat of a panel. */
export class SeatView {
  /** 1, 2, 3 … */
  seat: number;
  /** `expert` or `purchaser`. */
  kind: string;
  /** Null until the result, but for the caller's own. */
  name: string | null;
  isOwn: boolean;
  /** 组长 */
  chair: boolean;
  /** True once the member declared that nothing ties him to a bidder. */
  declared: boolean;
}

/** Why an expert could not be drawn. */
export class RecusalReasonView {
  /** @example declared */
  kind: string;
  supplierId?: string;
  /** @example 政府采购法实施条例 art. 9 */
  rule: string;
}

/** An expert who could not be drawn. */
export class ExcludedExpertView {
  expertId: string;
  reasons: RecusalReasonView[];
}

/** What makes a draw repeatable: 32-byte seed, HMAC-SHA256, Fisher–Yates over the sorted candidates. */
export class DrawView {
  /** Lower-case hex. */
  seed: string;
  candidates: string[];
  excluded: ExcludedExpertView[];
  drawn: string[];
  reserves: string[];

  static of({ seed, candidates, excluded, drawn, reserves }: PanelDraw): DrawView {
    return {
      ...{ seed, candidates, drawn, reserves },
      excluded: excluded.map(({ id, reasons }) => ({
        expertId: id,
        reasons: reasons.map(({ kind, supplierId, rule }) => ({ kind, supplierId, rule })),
      })),
    };
  }
}

/** A panel (评审小组). Who sits on it and how it was drawn is told with the result. */
export class PanelView {
  id: string;
  version: number;
  tenderId: string;
  size: number;
  drawnAt: string;
  seats: SeatView[];
  /** Null until the result. */
  draw: DrawView | null;

  static of(
    { draw, members }: { draw: PanelDraw; members: readonly PanelMember[] },
    isPublic: boolean,
    accountId: string,
  ): PanelView {
    const { id, version, tenderId, size, createdAt } = draw;
    return {
      ...{ id, version, tenderId, size },
      drawnAt: formatInstant(createdAt),
      seats: members.map(({ seat, kind, name, accountId: owner, chair, declaredOn }) => {
        const isOwn = owner === accountId;
        return {
          ...{ seat, kind, name: isPublic || isOwn ? name : null, isOwn, chair },
          declared: declaredOn !== null,
        };
      }),
      draw: isPublic ? DrawView.of(draw) : null,
    };
  }
}
