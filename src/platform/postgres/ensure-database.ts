import type { Client } from 'pg';

/** Creates the database unless it exists; its locale is the cluster's. */
export async function ensureDatabase(session: Client, name: string): Promise<void> {
  const found = await session.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.rowCount === 0) await session.query(`CREATE DATABASE ${session.escapeIdentifier(name)}`);
}
