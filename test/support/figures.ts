import { type Json, type Person, list, text } from './person.js';

/** Every row that a figure's `source` lists, page by page. */
export async function rowsBehind(person: Person, source: string, limit = 2): Promise<Json[]> {
  const path = source.replace('/api/v1', '');
  const rows: Json[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Json = await person.reads(`${path}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
    rows.push(...list(page.items));
    cursor = (page.next as string | null | undefined) ?? null;
  }
  return rows;
}

/** A figure computed again from its rows' values, in whole hundredths so that no fen is lost. */
export function recount(how: string, values: readonly string[]): number | null {
  const hundredths = values.map((value) => Math.round(Number(value) * 100));
  const sum = hundredths.reduce((a, b) => a + b, 0);
  if (how === 'count') return values.length;
  if (how === 'sum') return sum / 100;
  if (values.length === 0) return null;
  if (how === 'least') return Math.min(...hundredths) / 100;
  if (how === 'most') return Math.max(...hundredths) / 100;
  return Math.round((how === 'share' ? 100 : 1) * (sum / values.length)) / 100;
}

/** A figure of an answer, by its code. */
export function figureOf(figures: Json | undefined, code: string): Json | undefined {
  return list(figures).find((each) => text(each.code) === code);
}
