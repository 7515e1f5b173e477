export { type Mail, Mailer } from './mailer.js';
export type { SendOutcome } from './send-outcome.js';
export { type Sms, SmsSender } from './sms-sender.js';
