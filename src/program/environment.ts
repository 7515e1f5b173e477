import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { loadSettings } from '../platform/config/load-settings.js';
import type { Settings } from '../platform/config/settings.js';

/** The settings of this process: the environment, over `.env`. The only reader of process.env. */
export function settingsOfProcess(): Settings {
  const file = existsSync('.env') ? parse(readFileSync('.env')) : {};
  return loadSettings({ ...file, ...process.env });
}
