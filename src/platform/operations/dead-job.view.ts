import { formatInstant } from '../../shared/days.js';

/** A delivery as it stands in the table. */
export interface DeadJobRow {
  message_id: string;
  message: string;
  handler: string;
  attempts: number;
  last_error: string | null;
  dead_at: Date;
}

/** A message that a handler failed to handle until the tries were used up. Without its content. */
export class DeadJobView {
  /** Id of the message; with the handler's name it names the job. */
  id: string;
  /** @example contracting.service-accepted */
  message: string;
  /** @example evaluation.plan-visits */
  handler: string;
  attempts: number;
  /** The last failure. */
  lastError: string | null;
  /** System time of the last try. */
  deadAt: string;

  static of(row: DeadJobRow): DeadJobView {
    return {
      id: row.message_id,
      message: row.message,
      handler: row.handler,
      attempts: row.attempts,
      lastError: row.last_error,
      deadAt: formatInstant(row.dead_at),
    };
  }
}

/** The dead jobs, oldest first, 200 at most. */
export class DeadJobListView {
  items: DeadJobView[];
}
