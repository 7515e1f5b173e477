import { PinoLogger } from '../../../src/platform/observability/pino-logger.js';
import { createApp } from '../../../src/program/create-app.js';
import { IllegalStep, RuleBroken } from '../../../src/shared/refused.js';
import { FixedClock } from '../../support/fixed-clock.js';
import { testSettings } from '../../support/world.js';
import { type Effect, type Place, type Step, take } from './steps.js';

/** What the story asks of the other process: the step, and the time at which it is. */
export interface Order {
  readonly place: Place;
  readonly step: Step;
  readonly at: string;
}

/** What became of it. */
export type Reply = { readonly effect: Effect } | { readonly refused: true } | { readonly error: string };

/** The program in a process of its own over the database in its first argument: takes steps one by one until it is killed. */
const settings = testSettings(process.argv[2] ?? '');
const clock = new FixedClock('2025-04-14T08:00:00+08:00');
const app = await createApp({ settings, queue: false, clock }, new PinoLogger(settings));
process.on('message', (order: Order) => {
  void answer(order).then((reply) => process.send?.(reply));
});
process.once('disconnect', () => process.exit());
process.send?.('ready');

async function answer({ place, step, at }: Order): Promise<Reply> {
  clock.set(at);
  try {
    return { effect: await take(app, place, step) };
  } catch (error) {
    if (error instanceof RuleBroken || error instanceof IllegalStep) return { refused: true };
    return { error: String(error instanceof Error ? error.stack : error) };
  }
}
