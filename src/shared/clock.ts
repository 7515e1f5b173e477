/** Where business rules get the time from. Sessions, rate limits and retries use the system's time instead. */
export interface Clock {
  now(): Date;
}
