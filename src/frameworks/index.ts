export {
  type FrameworkNotice,
  applicationNotice,
  callOffNotice,
  clockNotice,
  frameworkNotice,
  partyNotice,
} from './data/framework-notice.js';
export {
  ApplicationDecided,
  CallOffAnswered,
  CallOffOffered,
  type FrameworkClock,
  FrameworkClockReminded,
  FrameworkOpened,
  PartyEnded,
} from './events.js';
