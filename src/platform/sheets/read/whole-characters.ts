import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** What the library's reader hands from its entries to its parsers. */
interface Parsing {
  _parseSharedStrings(entry: Readable): AsyncIterable<unknown>;
  _parseWorksheet(content: AsyncIterable<Buffer | string>, sheet: string): Iterable<unknown>;
}

/**
 * Makes a workbook reader decode its entries as one text each. By itself it decodes every chunk alone, and a character
 * that lies across two chunks, as every Chinese one may, comes out as two replacement characters.
 */
export function withWholeCharacters<R extends object>(reader: R): R {
  const parsing = reader as R & Parsing;
  const strings = parsing._parseSharedStrings.bind(reader);
  const worksheet = parsing._parseWorksheet.bind(reader);
  parsing._parseSharedStrings = (entry) => strings(entry.setEncoding('utf8'));
  parsing._parseWorksheet = (content, sheet) => worksheet(texts(content), sheet);
  return reader;
}

async function* texts(content: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  for await (const chunk of content) yield typeof chunk === 'string' ? chunk : decoder.write(chunk);
  yield decoder.end();
}
