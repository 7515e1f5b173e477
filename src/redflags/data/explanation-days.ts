import { Settings, type Tx, now } from '../../platform/index.js';
import { loadedCalendar } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { workingDaysFrom } from '../../shared/due-day.js';
import type { RedFlag } from './red-flag.entity.js';

/** By when a buyer explains what is found today; nobody does where there is no buyer. */
export async function explanationDays(
  tx: Tx,
  buyerId: string | null,
  { redFlagExplainWorkingDays }: Settings,
): Promise<Pick<RedFlag, 'explainBy' | 'provisional'>> {
  if (buyerId === null) return { explainBy: null, provisional: false };
  const { day, provisional } = workingDaysFrom(
    dayOf(now(tx)),
    redFlagExplainWorkingDays,
    await loadedCalendar(tx),
  );
  return { explainBy: day, provisional };
}
