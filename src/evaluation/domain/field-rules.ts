import type { Fen } from '../../shared/money.js';
import { type DrawSettings } from './draw-sample.js';
import { COCHRAN_RULE, type SampleRule } from './sample-size.js';

/** What an installation sets about samples (all DESIGN or LOCAL). */
export interface SampleSettings {
  readonly visitSamplePercent: number;
  readonly visitSampleMinimum: number;
  readonly visitReservePercent: number;
  readonly visitKeyGroupsInFull: boolean;
  /** 0: never. */
  readonly visitCochranFromYuan: number;
}

/** How the sample of a project of this value is drawn: Cochran's 95 % ± 5 % from the set value on, else by a share. */
export function drawSettings(amountFen: Fen, settings: SampleSettings): DrawSettings {
  const from = BigInt(settings.visitCochranFromYuan) * 100n;
  const share: SampleRule = {
    kind: 'share',
    percent: String(settings.visitSamplePercent),
    minimum: settings.visitSampleMinimum,
  };
  return {
    rule: from > 0n && amountFen >= from ? COCHRAN_RULE : share,
    reservePercent: settings.visitReservePercent,
    keyGroupsInFull: settings.visitKeyGroupsInFull,
  };
}
