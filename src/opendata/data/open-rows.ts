import type { EntityManager } from 'typeorm';

/** Rows of another context's public view, in the manner of JSON: instants and days are texts, amounts whole numbers. */
export async function openRows<T>(
  reader: EntityManager,
  view: string,
  column: string,
  ids: readonly string[],
): Promise<T[]> {
  const found: { row: Record<string, unknown> }[] = await reader.query(
    `SELECT to_jsonb(v) AS row FROM ${view} v WHERE v.${column} = ANY($1) ORDER BY v.id`,
    [ids],
  );
  return found.map(({ row }) => camel(row) as T);
}

function camel(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}
