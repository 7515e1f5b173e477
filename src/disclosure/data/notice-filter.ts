import type { Day } from '../../shared/days.js';
import type { NoticeKind } from '../domain/notice-content.js';

/** To what a list of notices, or a search among them, may be narrowed. */
export interface NoticeFilter {
  readonly kind?: NoticeKind;
  readonly subjectId?: string;
  /** A unit, and all below it: a street with its communities. */
  readonly unitId?: string;
  /** Code of the service category of what it is about. */
  readonly category?: string;
  /** Published on this day or later, or earlier; both inclusive. */
  readonly from?: Day;
  readonly to?: Day;
  /** Words as they were typed. */
  readonly q?: string;
}
