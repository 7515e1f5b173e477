import { ScriptFailed } from './run-script.mjs';

/** Refuses a Node that package.json's `engines` does not admit: npm only warns. */
export function checkNode(engines, version = process.versions.node) {
  if (engines.split('||').some((range) => admits(range.trim(), version))) return;
  throw new ScriptFailed(
    `Node ${version} does not fit: this program needs ${engines} – install another from https://nodejs.org`,
  );
}

/** Knows the two forms that package.json uses: `^20.19` (same major) and `>=24.11`. */
function admits(range, version) {
  const [, operator, wantedMajor, wantedMinor] = /^(\^|>=)(\d+)\.(\d+)$/.exec(range);
  const [major, minor] = version.split('.').map(Number);
  const newer = major > Number(wantedMajor);
  const same = major === Number(wantedMajor) && minor >= Number(wantedMinor);
  return same || (operator === '>=' && newer);
}
