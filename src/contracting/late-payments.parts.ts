import { PublishLatePayments } from './actions/publish-late-payments.js';
import { LatePayments } from './data/late-payments.js';
import { WatchLatePayments } from './handlers/watch-late-payments.js';
import { LatePaymentsController } from './http/late-payments.controller.js';

/** The yearly statement of what was not paid in time. */
export const LATE_PAYMENTS = {
  controllers: [LatePaymentsController],
  providers: [LatePayments, PublishLatePayments, WatchLatePayments],
};
