import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EdgeProblem } from '../http/problem.js';
import { byteRange } from './byte-range.js';
import type { FileFacts } from './take-file.js';

/** Answers with a file's bytes, all of them or the `Range` asked for. `read` gives both ends of a part included. */
export function sendFile(
  file: Omit<FileFacts, 'id'>,
  { request, reply, cacheControl = 'no-store' }: Exchange,
  read: (span?: { start: number; end: number }) => Readable,
): StreamableFile {
  const range = byteRange(request.headers.range, file.size);
  if (range === 'unsatisfiable') {
    throw new EdgeProblem('range-not-satisfiable', [], { 'content-range': `bytes */${file.size}` });
  }
  reply.header('accept-ranges', 'bytes').header('etag', `"${file.sha256}"`);
  reply.header('cache-control', cacheControl);
  if (range) reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  return new StreamableFile(read(range), {
    type: file.mediaType,
    length: range ? range.end - range.start + 1 : file.size,
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
}

/** One request and its answer. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly cacheControl?: string;
}
