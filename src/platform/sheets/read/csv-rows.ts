import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { parse } from 'csv-parse';
import { RuleBroken } from '../../../shared/refused.js';
import { SHEET_LIMITS } from '../domain/limits.js';
import { unguardFormula } from '../domain/normalise.js';
import type { RawRow } from '../domain/read-row.js';
import { refuse } from '../domain/refusals.js';
import { chunks } from './chunks.js';
import { unreadable } from './zip-directory.js';

const LARGEST_RECORD = 1024 * 1024;

/** UTF-8 (with or without BOM), or GB18030 when the bytes are no UTF-8. RuleBroken when they are neither. */
async function encodingOf(file: FileHandle): Promise<'utf-8' | 'gb18030'> {
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await isAll(file, encoding)) return encoding;
  throw unreadable();
}

async function isAll(file: FileHandle, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of chunks(file))
      if (decoder.decode(chunk, { stream: true }).includes('\0')) return false;
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

async function* decoded(file: FileHandle): AsyncGenerator<string> {
  const decoder = new TextDecoder(await encodingOf(file), { fatal: true });
  for await (const chunk of chunks(file)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The rows of a CSV file that have anything in them, streamed. */
export async function* csvRows(file: FileHandle): AsyncGenerator<RawRow> {
  const parser = parse({
    ...{ bom: true, relax_column_count: true, relax_quotes: false },
    max_record_size: LARGEST_RECORD,
  });
  pipeline(decoded(file), parser, () => undefined);
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      if (record.every((cell) => cell.trim() === '')) continue;
      if (
        record.length > SHEET_LIMITS.columns &&
        record.slice(SHEET_LIMITS.columns).some((cell) => cell !== '')
      )
        throw new RuleBroken([refuse.tooManyColumns({ params: { max: SHEET_LIMITS.columns } })]);
      yield { number, cells: record.map((cell) => (cell === '' ? null : unguardFormula(cell))) };
    }
  } catch (error) {
    throw error instanceof RuleBroken ? error : unreadable();
  } finally {
    parser.destroy();
  }
}
