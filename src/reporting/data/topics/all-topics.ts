import { communities } from './communities.js';
import { evaluation } from './evaluation.js';
import { funds } from './funds.js';
import { overdue } from './overdue.js';
import { participation } from './participation.js';
import { priceSpread } from './price-spread.js';
import { purchasedShare } from './purchased-share.js';
import { purchases } from './purchases.js';
import { steps } from './steps.js';
import type { Topic } from './topic.js';

/** Everything that is counted, by the name under which it is asked for. */
export const TOPICS = {
  purchases,
  participation,
  'price-spread': priceSpread,
  steps,
  overdue,
  funds,
  communities,
  evaluation,
  'purchased-share': purchasedShare,
} as const satisfies Record<string, Topic>;
export type TopicName = keyof typeof TOPICS;
export const TOPIC_NAMES = Object.keys(TOPICS) as TopicName[];

/** What is counted under a name. */
export function topicOf(name: TopicName): Topic {
  return TOPICS[name];
}
