import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmbeddedPostgres } from '../../src/platform/postgres/embedded-postgres.js';
import { SOCKET_PORT } from '../../src/platform/postgres/endpoint.js';
import { type Launch, prepareLaunch } from '../../src/platform/postgres/launch.js';
import { openServer } from '../../src/platform/postgres/open-server.js';
import { stopAbandonedServer } from '../../src/platform/postgres/stop-abandoned.js';
import { ServerFolder, ask, kill } from './embedded-postgres-world.js';

describe('the embedded PostgreSQL', () => {
  let folder: ServerFolder;

  beforeAll(() => {
    folder = new ServerFolder();
  });
  afterEach(async () => {
    await folder.endAll();
  });
  afterAll(async () => {
    await folder.remove();
  });

  it('starts on an empty folder, keeps its data over a stop, and leaves no process', async () => {
    const first = await folder.start({ database: 'market place' });
    expect(first.adopted).toBe(false);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await folder.processes()).toContain(first.pid);
    await first.stop();
    expect(await folder.processes()).toEqual([]);
    expect(() => process.kill(first.pid, 0)).toThrow('ESRCH');

    const second = await folder.start({ database: 'market place' });
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([42]);
    expect(await ask(second.urlFor('postgres'), 'SELECT current_database()')).toEqual(['postgres']);
    await Promise.all([second.stop(), second.stop()]);
    expect(await folder.processes()).toEqual([]);
  });

  it('is reachable through a folder that only its owner enters, and gives trigrams for Chinese', async () => {
    const server = await folder.start();
    expect(statSync(join(folder.path, 'postgres')).mode & 0o777).toBe(0o700);
    expect(await ask(server.url, 'SHOW listen_addresses')).toEqual(['']);
    await ask(server.url, 'CREATE EXTENSION pg_trgm');
    expect(await ask(server.url, "SELECT cardinality(show_trgm('社区'))")).toEqual([3]);
    expect(await ask(server.url, "SELECT similarity('社区养老服务', '社区养老') > 0.4")).toEqual([true]);
    await server.stop();
  });

  it('takes over the server that a killed program left, and stops it in the end', async () => {
    const { program, serverPid } = await folder.startInProgram();
    await kill(program);
    const server = await folder.start();
    expect(server).toMatchObject({ adopted: true, pid: serverPid });
    expect(await ask(server.url, 'SELECT 1')).toEqual([1]);
    await server.stop();
    expect(await folder.processes()).toEqual([]);
  });

  it('refuses a second program on the folder and leaves the first one its server', async () => {
    const { program, serverPid } = await folder.startInProgram();
    await expect(folder.start()).rejects.toMatchObject({
      name: 'StartRefused',
      reason: expect.stringContaining(`process ${program.pid ?? 0}`),
    });
    await expect(stopAbandonedServer(folder.path)).rejects.toMatchObject({ name: 'StartRefused' });
    expect(await folder.processes()).toContain(serverPid);
    expect(program.exitCode).toBeNull();
  });

  it.each(['an empty folder', 'a folder with a stale process id'])(
    'lets exactly one of several programs have %s when they start at once',
    async (kind) => {
      const contested = new ServerFolder();
      if (kind !== 'an empty folder') {
        await (await contested.start()).stop();
        writeFileSync(join(contested.path, 'postgres', 'cluster', 'postmaster.pid'), `${process.pid}\n`);
      }
      const starts = await Promise.allSettled([contested.start(), contested.start(), contested.start()]);
      const started = starts.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
      expect(started).toHaveLength(1);
      const refused = starts.flatMap((each) => (each.status === 'rejected' ? [each.reason as Error] : []));
      expect(refused.map((each) => each.message)).toEqual([
        expect.stringContaining('another program works on the data folder'),
        expect.stringContaining('another program works on the data folder'),
      ]);
      await started[0]?.stop();
      expect(await contested.processes()).toEqual([]);
      await contested.remove();
    },
  );

  it('never takes the server that answers for the one it started in vain', async () => {
    const launch = await prepareLaunch(folder.path, false);
    const socket = join(launch.place.folder, `.s.PGSQL.${SOCKET_PORT}`);
    const slowly = 'until test -S "$0"; do sleep 0.05; done; sleep 0.5; exec "$@"';
    let winner: Promise<EmbeddedPostgres> | undefined;
    const slowLaunch: Launch = {
      ...launch,
      asServerUser: (command, args) => {
        winner ??= folder.start();
        return ['/bin/sh', ['-c', slowly, socket, ...launch.asServerUser(command, args).flat()]];
      },
    };
    const loser = await openServer(slowLaunch);
    const server = await winner;
    expect(loser.pid).toBe(server?.pid);
    expect(loser).not.toHaveProperty('child');
    await loser.session.end();
    await server?.stop();
    expect(await folder.processes()).toEqual([]);
  });

  it('recovers when server and program were killed, and from a process id that now belongs to another', async () => {
    const first = await folder.start();
    await ask(first.url, 'CREATE TABLE survivor AS SELECT 43 AS answer');
    await first.stop();
    const pidFile = join(folder.path, 'postgres', 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${folder.path}\n`);
    const second = await folder.start();
    expect(second.adopted).toBe(false);
    const left = readFileSync(pidFile, 'utf8');
    await folder.killServers();
    writeFileSync(pidFile, left);
    const third = await folder.start();
    expect(await ask(third.url, 'SELECT answer FROM survivor')).toEqual([43]);
    await third.stop();
  });

  it('waits for the last processes of a killed server instead of starting beside them', async () => {
    const { program, serverPid } = await folder.startInProgram();
    await kill(program);
    process.kill(serverPid, 'SIGKILL');
    const server = await folder.start();
    expect(server.pid).not.toBe(serverPid);
    expect(await ask(server.url, 'SELECT 1')).toEqual([1]);
    await server.stop();
  });

  it('takes the folder again when a crash inside the server ends its session', async () => {
    const lost: Error[] = [];
    const server = await folder.start({ onLost: (reason) => lost.push(reason) });
    const sessions = "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'sanshe launcher%'";
    const [backend] = await ask(server.url, sessions);
    await ask(server.url, `SELECT pg_terminate_backend(${Number(backend)})`);
    let now = await ask(server.url, sessions);
    while (now.length === 0 || now[0] === backend) now = await ask(server.url, sessions);
    await expect(folder.start()).rejects.toMatchObject({ name: 'StartRefused' });
    expect(lost).toEqual([]);
    await server.stop();
  });

  it('tells the program when its server is gone', async () => {
    const lost = new Promise<Error>((resolve) => {
      void folder.start({ onLost: resolve }).then((server) => process.kill(server.pid, 'SIGQUIT'));
    });
    expect((await lost).message).toContain('the database server ended unexpectedly');
  });

  it('listens on loopback with a password where the path is too long for a socket', async () => {
    const dataDir = join(folder.path, 'a-folder-with-a-long-name'.repeat(5));
    const server = await folder.start({ dataDir });
    const url = new URL(server.url);
    expect(url.hostname).toBe('127.0.0.1');
    expect(statSync(join(dataDir, 'postgres', 'cluster', 'superuser-password')).mode & 0o777).toBe(0o600);
    expect(await ask(server.url, 'SHOW unix_socket_directories')).toEqual(['']);
    url.password = 'guessed';
    await expect(ask(url.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
  });

  it('refuses a cluster of another PostgreSQL version and touches nothing', async () => {
    await (await folder.start()).stop();
    const version = join(folder.path, 'postgres', 'cluster', 'PG_VERSION');
    const original = readFileSync(version);
    writeFileSync(version, '12\n');
    await expect(folder.start()).rejects.toMatchObject({
      name: 'StartRefused',
      reason: expect.stringContaining('was made by PostgreSQL 12'),
    });
    rmSync(version);
    await expect(folder.start()).rejects.toMatchObject({ name: 'StartRefused' });
    writeFileSync(version, original);
    expect(await folder.processes()).toEqual([]);
  });

  it('refuses a broken cluster in the words of the server', async () => {
    await (await folder.start()).stop();
    const control = join(folder.path, 'postgres', 'cluster', 'global', 'pg_control');
    renameSync(control, `${control}.away`);
    const start = folder.start().finally(() => {
      renameSync(`${control}.away`, control);
    });
    await expect(start).rejects.toMatchObject({
      name: 'StartRefused',
      reason: expect.stringMatching(/^the database server does not start: .*pg_control/),
      mend: expect.stringContaining('server.log'),
    });
    expect(await folder.processes()).toEqual([]);
  });

  it('refuses a data folder that cannot be made', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await expect(folder.start({ dataDir: join(file, 'data') })).rejects.toMatchObject({
      name: 'StartRefused',
      reason: expect.stringContaining('ENOTDIR'),
      mend: expect.stringContaining('DATA_DIR'),
    });
  });

  it('stops an abandoned server, so that its folder can be removed', async () => {
    expect(await stopAbandonedServer(folder.path)).toBe(false);
    const { program } = await folder.startInProgram();
    await kill(program);
    expect(await stopAbandonedServer(folder.path)).toBe(true);
    expect(await folder.processes()).toEqual([]);
    expect(await stopAbandonedServer(folder.path)).toBe(false);
  });
});
