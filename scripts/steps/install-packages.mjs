import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './run-child.mjs';
import { ScriptFailed } from './run-script.mjs';

/** True when node_modules holds what package-lock.json names, whoever installed it. */
export function isInstalled(root) {
  const folder = join(root, 'node_modules');
  // A linked node_modules is somebody else's: npm ci would empty it.
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return true;
  if (!existsSync(join(folder, '.package-lock.json'))) return false;
  const stamp = stampFile(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root)) return true;
  return holdsAll(packages(root, 'package-lock.json'), packages(root, 'node_modules/.package-lock.json'));
}

/** Installs exactly what package-lock.json names, the tools of development included, whatever NODE_ENV says. */
export async function installPackages(root) {
  console.log('installing packages (npm ci)');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith('.js')
    ? await runChild(process.execPath, [npm, ...args], { cwd: root })
    : await runChild('npm', args, { cwd: root });
  if (code !== 0) throw new ScriptFailed(`${output}\nnpm ci failed`, code);
  writeFileSync(stampFile(root), fingerprint(root));
}

function stampFile(root) {
  return join(root, 'node_modules', '.installed');
}

/** Of the wish and of npm's own record of the installation, so that a later npm prune shows. */
function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'node_modules/.package-lock.json']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function packages(root, file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/** '' is the project itself; optional packages are those of other machines, too. */
function holdsAll(wanted, found) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '') return true;
    const present = found[path];
    return present ? present.version === version : optional || devOptional;
  });
}
