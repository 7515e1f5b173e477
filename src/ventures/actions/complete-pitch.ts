import { SYSTEM, type Tx, advance } from '../../platform/index.js';
import { countedSheets, sittingJudges } from '../data/review-files.js';
import type { VenturePitch } from '../data/review.entity.js';
import { pitchLifecycle } from '../domain/pitch.lifecycle.js';

/** An appearance is over when every judge who sits has scored it. */
export async function completeWhenScored(tx: Tx, pitch: VenturePitch): Promise<void> {
  if (pitch.state !== 'scoring') return;
  const { programmeId, applicationId } = pitch;
  const judges = await sittingJudges(tx, programmeId);
  const sheets = await countedSheets(tx, programmeId);
  const own = sheets.filter((sheet) => sheet.applicationId === applicationId);
  const isWhole = judges.every(({ id }) => own.some(({ judgeId }) => judgeId === id));
  if (isWhole) await advance(tx, pitch, pitchLifecycle, 'complete', SYSTEM);
}
