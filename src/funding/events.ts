import { message } from '../platform/index.js';

/** The morning after the day of an instalment: for inboxes when it was not paid. */
export const SubsidyInstalmentDue = message<{ subsidyId: string; position: number }>(
  'funding.subsidy-instalment-due',
);
