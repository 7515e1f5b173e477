import { setTimeout as sleep } from 'node:timers/promises';
import { MessageLab, Recorder } from './message-lab.js';
import { testSettings } from './world.js';

// A worker process of the laboratory, to be killed: `node lab-worker.js DATABASE_URL`.
const settings = Object.assign(testSettings(String(process.argv[2])), { redisUrl: process.env.REDIS_URL });
const lab = await MessageLab.open(settings, true);
lab.get(Recorder).pause = () => sleep(20);
await lab.work();
process.stdout.write('working\n');
