import { message } from '../platform/index.js';
import type { RedFlagAction } from './domain/red-flag.lifecycle.js';

/** Something happened to a purchase, or a day has come: a due message under the tender's id. */
export const PurchaseRecountDue = message<{ tenderId: string }>('redflags.purchase-recount-due');

/** The night has come after a day on which something happened: a due message under its day. */
export const PopulationRecountDue = message<object>('redflags.population-recount-due');

/** A flag was raised, or took a step. */
export const RedFlagStepped = message<{ flagId: string; action: 'raise' | RedFlagAction }>(
  'redflags.flag-stepped',
);
