import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { type Role, Settings } from '../../src/platform/index.js';
import { Drain } from '../../src/platform/index.js';
import { Readiness } from '../../src/platform/operations/readiness.js';
import { PinoLogger } from '../../src/platform/observability/pino-logger.js';
import { createApp } from '../../src/program/create-app.js';
import { migrateDatabase } from '../../src/program/migrate-database.js';
import { LoadDemoData, demoFile } from '../../src/sandbox/index.js';
import { FixedClock } from './fixed-clock.js';
import { Person, text } from './person.js';
import { cloneTemplate, dropClone } from './template-database.js';

/** Monday morning, the start of the demo. */
export const START = '2025-03-03T08:00:00+08:00';

/** Who acts when a story names only a role. */
const USUAL: Record<Role, string> = {
  'grid-worker': 'changan.grid-worker',
  'department-officer': 'civil.department-officer',
  'member-unit': 'huimin.member-unit',
  'community-clerk': 'changan.community-clerk',
  'community-lead': 'changan.community-lead',
  'street-officer': 'xinhua.street-officer',
  'street-lead': 'xinhua.street-lead',
  'finance-officer': 'xinhua.finance-officer',
  'organization-lead': 'qinglan.organization-lead',
  'organization-member': 'qinglan.organization-member',
  expert: 'pool.expert-1',
  evaluator: 'gongheng.evaluator-1',
  'evaluation-lead': 'gongheng.evaluation-lead',
  'district-supervisor': 'district.district-supervisor',
  'procurement-supervisor': 'district.procurement-supervisor',
  auditor: 'district.auditor',
  'account-admin': 'operator.account-admin',
  'settings-admin': 'operator.settings-admin',
};

/** The whole program over a private database with the sample district, and a clock that stands still. */
export class World {
  private readonly people = new Map<string, Person>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: FixedClock,
    readonly databaseUrl: string,
  ) {}

  /** Starts at `at` (RFC 3339). Call `stop` when the file is done. */
  static async start(at: string = START, logger?: PinoLogger, own: Partial<Settings> = {}): Promise<World> {
    const databaseUrl = await cloneTemplate(templateName(), fillTemplate);
    const clock = new FixedClock(at);
    const settings = Object.assign(testSettings(databaseUrl), own);
    const app = await createApp({ settings, queue: false, clock }, logger ?? new PinoLogger(settings));
    await app.listen(0, '127.0.0.1');
    app.get(Readiness).serving();
    return new World(app, clock, databaseUrl);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await dropClone(this.databaseUrl);
  }

  /** Somebody signed in: by role, or by the login of a demo account. */
  async as(who: Role | (string & {})): Promise<Person> {
    const login = (USUAL as Partial<Record<string, string>>)[who] ?? who;
    const known = this.people.get(login);
    if (known) return known;
    const { body, status } = await this.anonymous().post('/sessions', {
      login,
      password: demoFile().password,
    });
    if (status !== 201) throw new Error(`${login} cannot sign in: ${JSON.stringify(body)}`);
    const person = new Person(this.agent(), text(body.accessToken));
    this.people.set(login, person);
    return person;
  }

  /** The public. */
  anonymous(): Person {
    return new Person(this.agent());
  }

  /** Whoever bears a token. */
  bearing(token: string): Person {
    return new Person(this.agent(), token);
  }

  /** Does everything that is due, until nothing waits. */
  async drain(): Promise<void> {
    await this.app.get(Drain).run();
  }

  /** Moves the clock and does what fell due. */
  async at(instant: string): Promise<void> {
    this.clock.set(instant);
    await this.drain();
  }

  private agent() {
    return request(this.app.getHttpServer());
  }
}

/** Settings under which tests run. */
export function testSettings(databaseUrl: string): Settings {
  return Object.assign(new Settings(), {
    nodeEnv: 'test',
    databaseUrl,
    sandbox: true,
    logLevel: 'fatal',
    masterKey: Buffer.alloc(32, 7).toString('base64'),
    dataDir: '.data/test',
    rateLimitPerMinute: 100_000,
    signInLimitPerMinute: 100_000,
    databasePool: 6,
    fileLimitMib: 2,
  } satisfies Partial<Settings>);
}

function templateName(): string {
  return `sanshe_template_${process.ppid}`;
}

async function fillTemplate(url: string): Promise<void> {
  await migrateDatabase(url);
  const settings = testSettings(url);
  const app = await createApp(
    { settings, queue: false, clock: new FixedClock(START) },
    new PinoLogger(settings),
  );
  await app.get(LoadDemoData).runWhenEmpty();
  await app.close();
}
