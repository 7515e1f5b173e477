import type { Day } from '../../shared/days.js';

/** The order by which the public no longer reads a purchase. */
export interface Withheld {
  /** The notice that tells of it. */
  readonly notice: string;
  readonly authority: string;
  /** Number of the order. */
  readonly order: string;
  readonly orderedOn: Day;
  /** The day on which it was taken off the public's eyes. */
  readonly until: Day;
  /** The order lets its title stay public. */
  readonly titleStays: boolean;
}

/** True for a title that would say again what an order took off the public's eyes. */
export function carriesOn(
  title: string,
  before: { readonly title: string; readonly withheld: Withheld | null } | null,
): boolean {
  return before?.withheld?.titleStays === false && title.includes(before.title);
}

/** What holds after another order about the same purchase: the first one took it away, the title stays where all let it. */
export function withheldBy(before: Withheld | null, order: Withheld): Withheld {
  return before ? { ...before, titleStays: before.titleStays && order.titleStays } : order;
}
