import type { Settings } from '../../platform/index.js';
import type { Limits } from '../domain/watched.js';

/** From when on something counts in this installation. */
export function limitsOf(settings: Settings): Limits {
  const [all = '0', ...single] = settings.redFlagSubmissionDays.split(',');
  const days = new Map(single.map((each) => each.split('=') as [string, string]));
  return {
    submissionDays: (method) => Number(days.get(method) ?? all),
    underEstimatePercent: settings.redFlagUnderEstimatePercent,
    changes: settings.redFlagChanges,
    pairClasses: settings.redFlagPairCategories,
    doneDays: settings.redFlagDoneDays,
    rulingDays: settings.redFlagRulingDays,
    splittingFen: BigInt(settings.splittingThresholdYuan) * 100n,
  };
}
