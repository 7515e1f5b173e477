import { ViolationView, violationViews } from '../../platform/index.js';
import type { StandingOnDay } from '../data/standing.js';
import type { OrganizationState } from '../domain/organization.lifecycle.js';

/** How an organization stood at the end of a day. */
export class StandingView {
  organizationId: string;
  /** @example 2025-06-30 */
  on: string;
  /** Null before it was entered. @example active */
  state: OrganizationState | null;
  /** True when it could take part in purchases of its categories. */
  eligible: boolean;
  /** Why it could not; every reason with its rule. */
  reasons: ViolationView[];
  /** What keeps nobody out of a statutory purchase by itself: 活动异常名录, own sanctions. */
  warnings: ViolationView[];

  static of(organizationId: string, { on, state, reasons, warnings }: StandingOnDay): StandingView {
    return {
      ...{ organizationId, on, state, eligible: reasons.length === 0 },
      ...{ reasons: violationViews(reasons), warnings: violationViews(warnings) },
    };
  }
}
