import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until something holds; fails after `seconds` with what was seen last. */
export async function until<T>(
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  seconds = 20,
): Promise<T> {
  const attempts = seconds * 20;
  for (let attempt = 1; ; attempt += 1) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (attempt === attempts) throw new Error(`still ${JSON.stringify(seen)} after ${seconds} s`);
    await sleep(50);
  }
}
