export { type FlagNotice, flagNotice } from './data/flag-notice.js';
export { RedFlagStepped } from './events.js';
