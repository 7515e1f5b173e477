import type { Settings } from '../platform/config/settings.js';
import { say } from './run-program.js';
import type { Served } from './serve.js';

/** What a person who has just typed `npm start` wants to know. */
export function tellNewcomers(settings: Settings, { url = '' }: Served): void {
  say(`\nSanshe 三社联动 is ready.\n`);
  say(`  API documentation   ${url}/docs`);
  say(`  OpenAPI             ${url}/openapi.json`);
  say(`  Health              ${url}/health/ready`);
  if (settings.sandbox) say('');
}
