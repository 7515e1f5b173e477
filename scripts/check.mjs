// Everything that is checked without running the program's stories. Each part says what it looked at.
import { spawnSync } from 'node:child_process';
import { prepare } from './prepare.mjs';
import { sizes, sourceFiles } from './sizes.mjs';

const parts = [
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['import rules', 'depcruise', ['src', '--config', '.dependency-cruiser.mjs']],
];

let failed = false;
await prepare();
for (const [name, command, args] of parts) report(name, run(command, args));
report('sizes', checkSizes());
report('OpenAPI document', run('node', ['dist/src/program/write-openapi.js', '--check']));
process.exitCode = failed ? 1 : 0;

function run(command, args) {
  const bin = command === 'node' ? process.execPath : `node_modules/.bin/${command}`;
  const { status, stdout, stderr } = spawnSync(bin, args, { encoding: 'utf8', maxBuffer: 1e8 });
  return { ok: status === 0, output: `${stdout}${stderr}`.trim() };
}

function checkSizes() {
  const { figures, broken } = sizes(sourceFiles());
  const line = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  return { ok: broken.length === 0 && figures.files > 0, output: [line.join(', '), ...broken].join('\n') };
}

function report(name, { ok, output }) {
  failed ||= !ok;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name}${output ? `\n${output.replace(/^/gm, '       ')}` : ''}`);
}
