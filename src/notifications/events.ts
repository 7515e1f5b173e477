import { message } from '../platform/index.js';
import type { Day } from '../shared/days.js';

/** Notices of an event were put into inboxes whose owners can be reached elsewhere, too. */
export const NoticesWritten = message<{ eventId: string }>('notifications.notices-written');

/** A delivery's time has come, the first one or another try. */
export const DeliveryDue = message<{ deliveryId: string }>('notifications.delivery-due');

/** The hour of an account's digest has come. */
export const DigestDue = message<{ accountId: string; day: Day }>('notifications.digest-due');

/** A notice came to the public board; disclosure tells it here, to whom it matters is settled here. */
export const NoticePublished = message<{
  publicId: string;
  kind: string;
  title: string;
  subjectId: string;
  publishedFrom: Day;
  /** The notice in whose place it stands, by an order. */
  takesDown: string | null;
}>('notifications.notice-published');

/** It is time to call an endpoint. */
export const WebhookDue = message<{ deliveryId: string }>('notifications.webhook-due');
