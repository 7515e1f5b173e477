/** One page of a keyset list: `next` is opaque, null on the last page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What a list's query asks for: at most `limit` rows after the row `after`. */
export interface PageRequest {
  limit: number;
  /** Id of the last row already seen. */
  after?: string;
}

/** Cuts the one row too many that the query fetched, and makes the cursor from the last row kept. */
export function pageOf<T extends { id: string }>(rows: T[], request: PageRequest): Page<T> {
  const items = rows.slice(0, request.limit);
  const last = items.at(-1);
  return { items, next: rows.length > request.limit && last ? toCursor(last.id) : null };
}

/** Opaque text for a row's id. */
export function toCursor(id: string): string {
  return Buffer.from(id).toString('base64url');
}

/** The id in a cursor, or undefined when the cursor was not made here. */
export function fromCursor(cursor: string): string | undefined {
  const id = Buffer.from(cursor, 'base64url').toString();
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) && toCursor(id) === cursor ? id : undefined;
}
