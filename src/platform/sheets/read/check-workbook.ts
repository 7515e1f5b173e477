import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import { RuleBroken } from '../../../shared/refused.js';
import { SHEET_LIMITS } from '../domain/limits.js';
import { refuse } from '../domain/refusals.js';
import { chunks } from './chunks.js';
import { type ZipEntry, bytesAt, unreadable, zipDirectory } from './zip-directory.js';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Bytes that may stand between two parts: a data descriptor with 64-bit sizes. */
const DESCRIPTOR = 24;
const STORED = 0;
const DEFLATED = 8;
const MACROS = /vbaproject|\.bin$|macrosheets\//i;

/**
 * Refuses workbooks with macros, encrypted ones and zip bombs before anything reads them: the parts must stand in the
 * file one behind the other as the directory says, and none may unpack to more than it declares. RuleBroken (422).
 */
export async function checkWorkbook(file: FileHandle, size: number): Promise<void> {
  const { entries, start } = await zipDirectory(file, size);
  if (entries.some(({ name }) => MACROS.test(name) && !/printerSettings/.test(name)))
    throw new RuleBroken([refuse.fileMacros()]);
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > SHEET_LIMITS.unpackedBytes) {
    throw new RuleBroken([
      refuse.fileUnpacksTooLarge({ params: { max: SHEET_LIMITS.unpackedBytes / 1024 / 1024 } }),
    ]);
  }
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  let end = 0;
  for (const entry of inOrder) end = await checkEntry(file, entry, end);
  if (start - end > DESCRIPTOR || start < end) throw unreadable();
}

/** The place where the part's data ends. */
async function checkEntry(file: FileHandle, entry: ZipEntry, after: number): Promise<number> {
  const gap = entry.offset - after;
  const allowed = after === 0 ? 0 : DESCRIPTOR;
  if (gap < 0 || gap > allowed || entry.encrypted) throw unreadable();
  const local = await bytesAt(file, entry.offset, LOCAL_SIZE);
  const agrees = local.readUInt32LE(0) === LOCAL && local.readUInt16LE(8) === entry.method;
  if (!agrees || ![STORED, DEFLATED].includes(entry.method)) throw unreadable();
  const begin = entry.offset + LOCAL_SIZE + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (entry.method === DEFLATED) await checkInflated(file, begin, entry);
  else if (entry.packed !== entry.unpacked) throw unreadable();
  return begin + entry.packed;
}

async function checkInflated(file: FileHandle, begin: number, { packed, unpacked }: ZipEntry): Promise<void> {
  if (packed === 0) throw unreadable();
  let left = unpacked;
  const count = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      left -= chunk.length;
      done(left < 0 ? unreadable() : null);
    },
  });
  try {
    await pipeline(chunks(file, begin, begin + packed), createInflateRaw(), count);
  } catch {
    throw unreadable();
  }
  if (left !== 0) throw unreadable();
}
