import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ScriptFailed } from './run-script.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that CHROMIUM names, or else the first one in PATH. Nothing is skipped where there is none. */
export function findChromium(env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const usual = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = (env.CHROMIUM ? [env.CHROMIUM] : usual).find(isProgram);
  if (found) return found;
  throw new ScriptFailed(
    env.CHROMIUM
      ? `CHROMIUM names no program: ${env.CHROMIUM}`
      : 'no Chromium found: install one (Debian: apt-get install chromium fonts-noto-cjk), or name it in CHROMIUM',
  );
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
