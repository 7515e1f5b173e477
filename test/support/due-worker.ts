import { Drain, type Settings } from '../../src/platform/index.js';
import { PinoLogger } from '../../src/platform/observability/pino-logger.js';
import { createApp } from '../../src/program/create-app.js';
import { FixedClock } from './fixed-clock.js';
import { testSettings } from './world.js';

// A process that does what is due, to be killed at it: `node due-worker.js DATABASE_URL INSTANT SETTINGS`.
const [, , databaseUrl = '', at = '', own = '{}'] = process.argv;
const settings = Object.assign(testSettings(databaseUrl), JSON.parse(own) as Partial<Settings>);
const app = await createApp({ settings, queue: false, clock: new FixedClock(at) }, new PinoLogger(settings));
await app.init();
await app.get(Drain).run();
