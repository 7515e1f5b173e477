import { message } from '../platform/index.js';
import type { Day } from '../shared/days.js';

/** A grant programme takes applications. */
export const ProgrammePublished = message<{ programmeId: string }>('ventures.programme-published', {
  forOutsiders: true,
});
/** The deadline for applications has come: a due message under the programme's id. */
export const ProgrammeDeadlineReached = message<{ programmeId: string }>(
  'ventures.programme-deadline-reached',
);
/** The result is in public notice. */
export const GrantsAnnounced = message<{ programmeId: string; decisionId: string }>(
  'ventures.grants-announced',
  { forOutsiders: true },
);
/** Somebody objects to the result: the street has until a day to reply. */
export const ObjectionSubmitted = message<{ programmeId: string; objectionId: string; replyBy: Day }>(
  'ventures.objection-submitted',
);
/** The notice is over: a due message under the programme's id. */
export const GrantNoticeEnded = message<{ programmeId: string }>('ventures.grant-notice-ended');
