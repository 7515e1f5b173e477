import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { DatabaseNotifications } from '../../src/platform/database/notifications.js';
import { until } from '../support/until.js';
import { testSettings } from '../support/world.js';

describe('listening to a database that is away', () => {
  it('is tried again once every half second, not twice as often after each failure', async () => {
    const tries: number[] = [];
    const server = createServer((socket) => {
      tries.push(performance.now());
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const notifications = new DatabaseNotifications(testSettings(`postgres://sanshe@127.0.0.1:${port}/away`));
    await expect(notifications.on('lab', () => undefined)).rejects.toThrow();
    await until(
      () => Promise.resolve(tries.length),
      (count) => count >= 6,
      30,
    );
    const [first = 0, , , , , sixth = 0] = tries;
    expect(sixth - first).toBeGreaterThan(2_000);
    await notifications.onApplicationShutdown();
    server.close();
  });
});
