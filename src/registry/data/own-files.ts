import type { Actor, Files } from '../../platform/index.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from '../domain/refusals.js';

/** One violation for each file that does not exist or that another unit uploaded. */
export async function ownFileViolations(
  files: Files,
  { unitId }: Pick<Actor, 'unitId'>,
  ids: readonly string[],
  pointer = '/fileIds',
): Promise<Violation[]> {
  const own = new Set((await files.byIds(ids)).filter((file) => file.unitId === unitId).map(({ id }) => id));
  return ids.flatMap((id, at) =>
    own.has(id) ? [] : [refuse.creditFileUnknown({ pointer: `${pointer}/${at}` })],
  );
}
