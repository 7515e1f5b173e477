import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runChild } from './run-child.mjs';
import { ScriptFailed } from './run-script.mjs';

const FOLDERS = ['src', 'test', 'migrations'];
const SETTINGS = ['package-lock.json', 'tsconfig.json', 'nest-cli.json'];

/** True when dist was built from the sources as they are now. */
export function isBuilt(root) {
  const stamp = readStamp(root);
  return stamp !== undefined && JSON.stringify(stamp) === JSON.stringify(fingerprint(root));
}

/** Compiles the sources; from nothing where an incremental build could leave something stale. */
export async function buildSources(root, say = console.log) {
  say('building (nest build)');
  if (!canContinue(readStamp(root), fingerprint(root)))
    rmSync(join(root, 'dist'), { recursive: true, force: true });
  // Without a stamp, an interrupted build is started over.
  rmSync(stampFile(root), { force: true });
  const before = fingerprint(root);
  const nest = join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');
  const { code, output } = await runChild(process.execPath, [nest, 'build'], { cwd: root });
  if (code !== 0) throw new ScriptFailed(`${output}\nthe build failed`, code);
  writeFileSync(stampFile(root), JSON.stringify({ ...before, compiler: fingerprint(root).compiler }));
}

/** A deleted source, other settings or a foreign build in between would leave files that nobody wrote. */
function canContinue(stamp, now) {
  if (!stamp || stamp.settings !== now.settings || stamp.compiler !== now.compiler) return false;
  return Object.keys(stamp.sources).every((path) => path in now.sources);
}

function fingerprint(root) {
  const files = FOLDERS.flatMap((folder) => filesUnder(join(root, folder)));
  return {
    settings: hashOf(...SETTINGS.map((name) => join(root, name))),
    sources: Object.fromEntries(files.map((file) => [relative(root, file), hashOf(file)])),
    compiler: hashOf(join(root, 'dist', '.tsbuildinfo')),
  };
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function hashOf(...files) {
  const hash = createHash('sha1');
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : 'none');
  return hash.digest('base64url');
}

function stampFile(root) {
  return join(root, 'dist', '.build-stamp');
}

function readStamp(root) {
  return existsSync(stampFile(root)) ? JSON.parse(readFileSync(stampFile(root), 'utf8')) : undefined;
}
