import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CallLimits, postToStranger } from './post-to-stranger.js';

const LIMITS: CallLimits = { loopback: true, timeoutMs: 2_000, answerBytes: 1_000 };

describe('calls to addresses that others named', () => {
  let server: Server;
  let port = 0;
  const seen: string[] = [];

  beforeAll(async () => {
    server = createServer((incoming, answer) => {
      seen.push(incoming.url ?? '');
      if (incoming.url === '/moved') answer.writeHead(302, { location: '/elsewhere' }).end();
      else if (incoming.url === '/flood') answer.writeHead(200).end('x'.repeat(1_000_000));
      else if (incoming.url !== '/hangs') answer.writeHead(204).end();
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        resolve();
      });
    });
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const call = (path: string, limits: Partial<CallLimits> = {}, host = '127.0.0.1') =>
    postToStranger(new URL(`http://${host}:${port}${path}`), '{}', {}, { ...LIMITS, ...limits });
  const resolvingTo =
    (...addresses: string[]): CallLimits['lookup'] =>
    (_name, _options, done) => {
      done(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    };

  it('come to an end, whatever the other side does', async () => {
    expect(await call('/fine')).toEqual({ status: 204, problem: null });
    expect(await call('/flood')).toEqual({ status: 200, problem: null });
    expect(await call('/hangs', { timeoutMs: 200 })).toEqual({ status: null, problem: 'timeout' });
  });

  it('follow no redirect', async () => {
    expect(await call('/moved')).toEqual({ status: 302, problem: null });
    expect(seen).not.toContain('/elsewhere');
  });

  it('go to no inner address, literal or behind a name, and not where a name has one among others', async () => {
    const forbidden = { status: null, problem: 'forbidden-address' };
    const before = seen.length;
    expect(await call('/', { loopback: false })).toEqual(forbidden);
    expect(await call('/', { loopback: false }, '[::1]')).toEqual(forbidden);
    expect(await call('/', { loopback: false }, '2130706433')).toEqual(forbidden);
    const strict = { loopback: false, lookup: resolvingTo('127.0.0.1') };
    expect(await call('/', strict, 'rebound.example')).toEqual(forbidden);
    const mixed = { loopback: false, lookup: resolvingTo('1.1.1.1', '169.254.169.254') };
    expect(await call('/', mixed, 'mixed.example')).toEqual(forbidden);
    expect(seen).toHaveLength(before);
  });

  it('go to the address that was checked', async () => {
    expect(await call('/named', { lookup: resolvingTo('127.0.0.1') }, 'hook.example')).toMatchObject({
      status: 204,
    });
    expect(seen.at(-1)).toBe('/named');
  });
});
