import { message } from '../platform/index.js';

/** The morning after the day of an instalment: for inboxes when it was not paid. */
export const SubsidyInstalmentDue = message<{ subsidyId: string; position: number }>(
  'funding.subsidy-instalment-due',
);

/** The year of a fund ends soon, or ended last night: for inboxes when something in it waits for a decision. */
export const FundYearEnds = message<{ fundId: string }>('funding.fund-year-ends');

/** The last day for a unit's statement of a year is over: for inboxes when it is not public. */
export const FundStatementDue = message<{ unitId: string; fiscalYear: number }>('funding.fund-statement-due');

/** Income and use of a unit's money were published: for the board. */
export const FundStatementPublished = message<{ publicationId: string }>('funding.fund-statement-published');
