import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import type { Violation } from '../../shared/violation.js';
import { refuseField as refuse } from './field-refusals.js';
import type { Interview } from './interview.js';

/** An interview as far as it is written down: anything may be missing. */
export type DraftContent = Partial<Pick<Interview, 'outcome' | 'answers' | 'flags' | 'attemptedAt'>>;

/** A draft as a device sends it, and as it stands; without content where it was discarded. */
export interface DraftSave {
  /** One more than what the device last saw. */
  readonly revision: number;
  readonly content: DraftContent | null;
}

/** The same save has come before: its answer was lost on the way. */
export function isSavedBefore(stands: DraftSave | undefined, save: DraftSave): boolean {
  return (
    stands?.revision === save.revision &&
    canonicalJson(plain(stands.content)) === canonicalJson(plain(save.content))
  );
}

/**
 * Why a save is not written. It follows the revision that stands: what comes late, and what another device has gone beyond,
 * overwrites nothing and brings back nothing that was discarded.
 */
export function draftViolations(stands: DraftSave | undefined, save: DraftSave): Violation[] {
  const revision = stands?.revision ?? 0;
  if (save.revision === revision + 1) return [];
  return [refuse.draftOvertaken({ pointer: '/revision', params: { revision } })];
}

/** What keeps somebody from being written about; `asked`: still waited for, and no reserve that stands in for nobody. */
export function drafteeViolations({ asked, consents }: { asked: boolean; consents: boolean }): Violation[] {
  return [...(asked ? [] : [refuse.draftNotAsked()]), ...(consents ? [] : [refuse.draftWithoutConsent()])];
}

function plain(content: DraftContent | null): Plain {
  return content as Plain;
}
