import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

type Say = (line: string) => void;

/** The scripts run without node_modules and are therefore not compiled with the rest. */
interface Steps {
  readonly checkNode: (engines: string, version: string) => void;
  readonly takeTurns: <T>(lockFile: string, work: () => Promise<T>, say: Say) => Promise<T>;
  readonly isInstalled: (root: string) => boolean;
  readonly isBuilt: (root: string) => boolean;
  readonly buildSources: (root: string, say: Say) => Promise<void>;
}

async function step(file: string): Promise<Steps> {
  return (await import(new URL(`../../../scripts/steps/${file}.mjs`, import.meta.url).href)) as Steps;
}

describe('preparing a checkout', () => {
  let root: string;
  let said: string[];
  const say = (line: string) => said.push(line);
  const put = (path: string, content: unknown) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'checkout-'));
    said = [];
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it.each([
    ['20.19.0', true],
    ['20.18.3', false],
    ['22.13.1', true],
    ['21.7.0', false],
    ['24.10.0', false],
    ['24.11.0', true],
    ['26.0.0', true],
  ])('admits the Nodes that the engines name (%s: %s)', async (version, admitted) => {
    const { checkNode } = await step('check-node');
    const check = () => {
      checkNode('^20.19 || ^22.13 || >=24.11', version);
    };
    if (admitted) expect(check).not.toThrow();
    else expect(check).toThrow(`Node ${version} does not fit`);
  });

  it('lets one start work at a time, and does not wait for a dead one', async () => {
    const { takeTurns } = await step('take-turns');
    const lock = join(root, '.prepare.lock');
    writeFileSync(lock, '999999999 died');
    let inside = 0;
    const work = async () => {
      inside += 1;
      await sleep(20);
      return inside--;
    };
    expect(await Promise.all([1, 2, 3].map(() => takeTurns(lock, work, say)))).toEqual([1, 1, 1]);
    expect(existsSync(lock)).toBe(false);
    expect(said).toContain(`waiting for process ${process.pid}, which prepares this folder (${lock})`);
  });

  it('installs when node_modules is missing or is not what the lock names, and leaves a linked one alone', async () => {
    const { isInstalled } = await step('install-packages');
    const a = { 'node_modules/a': { version: '1.0.0' } };
    const forOtherMachines = { 'node_modules/b': { version: '1.0.0', optional: true } };
    put('package-lock.json', { packages: { '': { name: 'root' }, ...a, ...forOtherMachines } });
    expect(isInstalled(root)).toBe(false);
    put('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '0.9.0' } } });
    expect(isInstalled(root)).toBe(false);
    put('node_modules/.package-lock.json', { packages: a });
    expect(isInstalled(root)).toBe(true);
    rmSync(join(root, 'node_modules'), { recursive: true });
    mkdirSync(join(root, 'elsewhere'));
    symlinkSync('elsewhere', join(root, 'node_modules'));
    expect(isInstalled(root)).toBe(true);
  });

  it('builds when a source changed, and keeps nothing of a source that was removed', async () => {
    const { isBuilt, buildSources } = await step('build-sources');
    const compiler = `const fs = require('node:fs');
      fs.mkdirSync('dist/src', { recursive: true });
      for (const name of fs.readdirSync('src')) fs.copyFileSync('src/' + name, 'dist/src/' + name);`;
    put('node_modules/@nestjs/cli/bin/nest.js', compiler);
    put('src/kept', '1');
    put('src/removed', '1');
    expect(isBuilt(root)).toBe(false);
    await buildSources(root, say);
    expect(isBuilt(root)).toBe(true);
    put('src/kept', '2');
    expect(isBuilt(root)).toBe(false);
    await buildSources(root, say);
    rmSync(join(root, 'src/removed'));
    expect(isBuilt(root)).toBe(false);
    await buildSources(root, say);
    expect([isBuilt(root), existsSync(join(root, 'dist/src/removed'))]).toEqual([true, false]);
    expect(said).toEqual(Array(3).fill('building (nest build)'));
    put('node_modules/@nestjs/cli/bin/nest.js', 'process.stderr.write("TS1234"); process.exit(2)');
    put('src/kept', '3');
    await expect(buildSources(root, say)).rejects.toMatchObject({ name: 'ScriptFailed', exitCode: 2 });
    expect(isBuilt(root)).toBe(false);
  });
});
