import { Dispatcher } from '../../src/platform/messages/dispatcher.js';
import type { DeliveryRef } from '../../src/platform/messages/job-queue.js';
import { Relay } from '../../src/platform/messages/relay.js';
import { rows } from './rows.js';
import type { World } from './world.js';

/** Two workers side by side: each takes everything that is due until nothing waits, and neither waits for a server. */
export async function twoWorkers(world: World): Promise<void> {
  for (;;) {
    const relayed = await world.app.get(Relay).relayDue();
    const waiting = await rows<DeliveryRef>(
      world,
      `SELECT message_id AS "messageId", handler FROM delivery WHERE done_at IS NULL AND dead_at IS NULL`,
    );
    if (relayed === 0 && waiting.length === 0) return;
    const dispatcher = world.app.get(Dispatcher);
    await Promise.all([...waiting, ...waiting].map((each) => dispatcher.deliver(each, false)));
  }
}
