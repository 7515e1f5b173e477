import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { tableFile } from '../../platform/index.js';
import { recordOf } from '../domain/packages.js';
import { PROCESS_HEADERS, processLine } from '../domain/process-line.js';
import { compiledOf, releaseOf } from '../domain/release.js';
import { Publication } from './publication.js';
import { Releases } from './releases.js';

export const BULK_FORMATS = ['jsonl', 'csv', 'xlsx'] as const;
export type BulkFormat = (typeof BULK_FORMATS)[number];

/** All processes of a year as one file, written while it is read. */
@Injectable()
export class BulkFiles {
  constructor(
    private readonly releases: Releases,
    private readonly publication: Publication,
  ) {}

  /** JSON Lines: a record a line. CSV and XLSX: a process a line. */
  file(year: number, format: BulkFormat): StreamableFile {
    const { publisher } = this.publication;
    const processes = this.releases.ofYear(year);
    async function* shown() {
      for await (const kept of processes) yield kept.map((each) => releaseOf(each, publisher));
    }
    if (format === 'jsonl') {
      return new StreamableFile(Readable.from(linesOf(shown())), {
        type: 'application/jsonl; charset=utf-8',
        disposition: `attachment; filename="ocds-${year}.jsonl"`,
      });
    }
    return tableFile(`OCDS ${year}`, PROCESS_HEADERS, tableLines(shown()), format);
  }
}

type Shown = AsyncIterable<ReturnType<typeof releaseOf>[]>;

async function* linesOf(processes: Shown): AsyncGenerator<string> {
  for await (const releases of processes) yield `${JSON.stringify(recordOf(releases))}\n`;
}

async function* tableLines(processes: Shown): AsyncGenerator<(string | number)[]> {
  for await (const releases of processes) yield processLine(compiledOf(releases));
}
