import { randomUUID } from 'node:crypto';
import pg from 'pg';

const TEMPLATE_LOCK = 7_140_002;

/** URL of the maintenance database of the server on which the tests run. */
export function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests with npm test');
  return url;
}

/** The same server, another database. */
export function urlOfDatabase(name: string): string {
  const url = new URL(serverUrl().replace('@/', '@localhost/'));
  url.pathname = `/${name}`;
  return url.toString();
}

/**
 * A private copy of the template database. The template is made by the first test file of a run and named after the
 * build, so that all files of all workers share it.
 */
export async function cloneTemplate(template: string, make: (url: string) => Promise<void>): Promise<string> {
  const client = new pg.Client(serverUrl());
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (rowCount === 0) await makeTemplate(client, template, make);
    const name = `t_${randomUUID().replaceAll('-', '')}`;
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    return urlOfDatabase(name);
  } finally {
    await client.end();
  }
}

async function makeTemplate(
  client: pg.Client,
  template: string,
  make: (url: string) => Promise<void>,
): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft}`);
  await client.query(`CREATE DATABASE ${draft} TEMPLATE template0 LC_CTYPE 'C.UTF-8' ENCODING 'UTF8'`);
  await make(urlOfDatabase(draft));
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}

/** Drops a clone. */
export async function dropClone(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  const client = new pg.Client(serverUrl());
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.end();
}
