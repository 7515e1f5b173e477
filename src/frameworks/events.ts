import { message } from '../platform/index.js';

/** A clock of a framework: its last day to sign or file, to decide an application, or to answer an order. */
export const FRAMEWORK_CLOCKS = ['sign', 'party-sign', 'file', 'application', 'answer'] as const;
export type FrameworkClock = (typeof FRAMEWORK_CLOCKS)[number];

/** An agreement was concluded or announced. `tenderId`: the first stage that let parties in; null for an open one. */
export const FrameworkOpened = message<{ agreementId: string; tenderId: string | null }>(
  'frameworks.framework-opened',
);
/** The last day of an agreement is over: a due message under its id. */
export const FrameworkEnded = message<{ agreementId: string }>('frameworks.framework-ended');
/** An organization's application was decided. */
export const ApplicationDecided = message<{ applicationId: string }>('frameworks.application-decided');
/** A party was removed or left. */
export const PartyEnded = message<{ partyId: string }>('frameworks.party-ended');
/** An order was offered to a party. */
export const CallOffOffered = message<{ callOffId: string }>('frameworks.call-off-offered');
/** The party accepted it, refused it, or said nothing. */
export const CallOffAnswered = message<{ callOffId: string; turnId: string }>('frameworks.call-off-answered');
/** A clock's last day has come, or is over: a due message under clock and id. */
export const FrameworkClockDue = message<{ clock: FrameworkClock; id: string }>('frameworks.clock-due');
/** Somebody is to be reminded of a clock; `overdue`: its last day is over. */
export const FrameworkClockReminded = message<{ clock: FrameworkClock; id: string; overdue: boolean }>(
  'frameworks.clock-reminded',
);
