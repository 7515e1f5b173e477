import type { Actor, Files } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuseJudging } from '../domain/judging-refusals.js';

/** One violation for each file that there is not, or that another unit uploaded. */
export async function fileViolations(
  files: Files,
  actor: Actor,
  ids: readonly string[],
): Promise<Violation[]> {
  const foreign = await files.foreign(actor, ids);
  return foreign.map((n) => refuseJudging.fileUnknown({ pointer: `/fileIds/${n}` }));
}
