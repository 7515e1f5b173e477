import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isRotated, rotateKeys } from '../../src/platform/crypto/rotate-keys.js';
import { Database, KeyRing } from '../../src/platform/index.js';
import { Residents, Resident } from '../../src/registry/index.js';
import { acceptedProject } from '../support/given-project.js';
import { givenResident } from '../support/given-resident.js';
import { text } from '../support/person.js';
import { rows } from '../support/rows.js';
import { World } from '../support/world.js';

const OLD = Buffer.alloc(32, 7);
const NEW = Buffer.alloc(32, 8);
const program = new URL('../../src/keys-rotate.js', import.meta.url).pathname;

describe('rotating the master key', () => {
  let world: World;
  let id: string;

  beforeAll(async () => {
    world = await World.start();
    id = text((await givenResident(world)).id);
    await acceptedProject(world, { recipients: 450 });
    const [tender] = await rows<{ id: string }>(world, 'SELECT id FROM tender');
    const wrapped = world.app.get(KeyRing).newWrappedKey(tender?.id ?? '');
    await rows(world, 'UPDATE tender SET wrapped_key = $1', [wrapped]);
  });
  afterAll(async () => {
    await world.stop();
  });

  const source = () => world.app.get(Database).dataSource;
  const resident = async () => source().manager.findOneByOrFail(Resident, { id });

  it('refuses to call it done without the old key, and changes nothing', async () => {
    const before = await resident();
    const report = await rotateKeys(source(), new KeyRing(NEW));
    expect(isRotated(report)).toBe(false);
    const left = report.find(({ table, column }) => `${table}.${column}` === 'service_recipient.name_sealed');
    expect(left).toMatchObject({ renewed: 0, left: 450 });
    expect(await resident()).toEqual(before);
  });

  it('goes on where it was broken off, twice at once, beside programs that write', async () => {
    const keys = new KeyRing(NEW, [OLD]);
    // Half of it is done already; the running program writes under the old key meanwhile.
    const ids = await rows<{ id: string; name_sealed: Buffer }>(
      world,
      'SELECT id, name_sealed FROM service_recipient ORDER BY id LIMIT 200',
    );
    for (const row of ids)
      await source().query('UPDATE service_recipient SET name_sealed = $2 WHERE id = $1', [
        row.id,
        keys.renew('sealing', row.name_sealed, `recipient-name:${row.id}`),
      ]);
    const [first, second, written] = await Promise.all([
      rotateKeys(source(), keys),
      rotateKeys(source(), keys),
      givenResident(world, { name: '间示例', phone: '13900000201' }),
    ]);
    const renewed = [first, second].map((report) =>
      report.filter(({ table }) => table === 'service_recipient').map((column) => column.renewed),
    );
    // Names: the 250 that were left; phones: all 450, whoever of the two did them.
    expect((renewed[0]?.[0] ?? 0) + (renewed[1]?.[0] ?? 0)).toBe(250);
    expect((renewed[0]?.[1] ?? 0) + (renewed[1]?.[1] ?? 0)).toBe(450);
    const last = await rotateKeys(source(), keys);
    expect(last.filter(({ left }) => left > 0)).toEqual([]);
    expect(isRotated(last)).toBe(true);
    const late = await source().manager.findOneByOrFail(Resident, { id: text(written.id) });
    expect(late.phoneMac).toBe(keys.mac('phone', '13900000201'));
  });

  it('leaves every value readable and findable under the new key alone', async () => {
    const keys = new KeyRing(NEW);
    const after = new Residents(world.app.get(Database), keys);
    expect(after.contactOf(await resident())).toEqual({ name: '王示例', phone: '13900000001' });
    const { communityId } = await resident();
    const actor = { unitId: communityId } as never;
    expect((await after.withPhone(actor, '13900000001')).map((found) => found.id)).toEqual([id]);
    expect(isRotated(await rotateKeys(source(), keys))).toBe(true);
  });

  it('is a program that says what it did, and fails while something is left', async () => {
    await givenResident(world, { name: '后示例', phone: '13900000202' });
    const run = promisify(execFile);
    const settings = {
      NODE_ENV: 'test',
      DATABASE_URL: world.databaseUrl,
      MASTER_KEY: NEW.toString('base64'),
    };
    const env = { PATH: process.env.PATH, ...settings };
    const failed = await run(process.execPath, [program], { env }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: 1 });
    expect((failed as { stdout: string }).stdout).toMatch(
      /resident\.name_sealed: 0 renewed, 1 STILL UNDER ANOTHER KEY[\s\S]*NOT ROTATED/,
    );
    const others = { MASTER_KEYS_OLD: OLD.toString('base64') };
    const { stdout } = await run(process.execPath, [program], { env: { ...env, ...others } });
    expect(stdout).toMatch(/resident\.name_sealed: 1 renewed\n[\s\S]*everything is under key [0-9a-f]{8}\n$/);
  });
});
