import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { messageReasons } from './message-settings.js';
import { SAMPLE_PREFIX } from './open-data-settings.js';
import { Settings } from './settings.js';

/** The settings are wrong; the message lists all that is wrong, a line each. */
export class SettingsRefused extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(['The settings are wrong:', ...reasons.map((reason) => `  - ${reason}`)].join('\n'));
    this.name = 'SettingsRefused';
  }
}

/** Name of a setting in the environment: `dataDir` → `DATA_DIR`. */
export function environmentName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Reads and checks the settings. Throws SettingsRefused with every reason at once; empty values count as absent. */
export function loadSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const defaults = new Settings();
  const given: Record<string, string> = {};
  for (const property of settingNames()) {
    const value = environment[environmentName(property)];
    if (value !== undefined && value !== '') given[property] = value;
  }
  const settings = plainToInstance(Settings, given);
  if (given.sandbox === undefined) settings.sandbox = settings.nodeEnv !== 'production';
  if (given.requireSecondFactor === undefined)
    settings.requireSecondFactor = settings.nodeEnv === 'production';
  if (given.auditorReasons === undefined) settings.auditorReasons = settings.nodeEnv === 'production';
  if (given.dataDir === undefined) settings.dataDir = defaults.dataDir;
  const reasons = [...fieldReasons(settings), ...messageReasons(settings), ...productionReasons(settings)];
  if (reasons.length > 0) throw new SettingsRefused(reasons);
  return settings;
}

/** Every setting's property name, optional ones included. */
export function settingNames(): string[] {
  const optional = ['publicUrl', 'databaseUrl', 'redisUrl', 'masterKey'];
  return [...Object.keys(new Settings()), ...optional];
}

function fieldReasons(settings: Settings): string[] {
  return validateSync(settings).map((error) => {
    const messages = Object.values(error.constraints ?? {}).map((text) =>
      text.replace(`${error.property} `, ''),
    );
    return `${environmentName(error.property)}: ${messages.join(', ')}`;
  });
}

function productionReasons(settings: Settings): string[] {
  if (settings.nodeEnv !== 'production') return [];
  return [
    ...(settings.sandbox ? ['SANDBOX: must be off in production (demo accounts and the movable clock)'] : []),
    ...(settings.webhookLoopback ? ['WEBHOOK_LOOPBACK: must be off in production'] : []),
    ...(settings.databaseUrl ? [] : ['DATABASE_URL: is required in production']),
    ...(settings.masterKey ? [] : ['MASTER_KEY: is required in production (32 bytes in base64)']),
    ...(settings.publicUrl
      ? []
      : ['PUBLIC_URL: is required in production (links and problem types start with it)']),
    ...(settings.ocdsPrefix === SAMPLE_PREFIX
      ? [`OCDS_PREFIX: ${SAMPLE_PREFIX} is for samples; register one with the Open Contracting Partnership`]
      : []),
  ];
}
