import { message } from '../platform/index.js';

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
/** The notice is over: a due message under the programme's id. */
export const GrantNoticeEnded = message<{ programmeId: string }>('ventures.grant-notice-ended');
