export { type Mail, Mailer } from './mailer.js';
export { type CallOutcome, postToStranger } from './post-to-stranger.js';
export { isLoopback, isPublicAddress } from './public-addresses.js';
export type { SendOutcome } from './send-outcome.js';
export { type Sms, SmsSender } from './sms-sender.js';
