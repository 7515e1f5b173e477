import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemView } from '../platform/http/problem-view.js';
import { PROBLEMS, type ProblemKey } from '../platform/http/problems.js';

const KEYS: Readonly<Record<string, ProblemKey>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** How long what is still being sent is thrown away before the connection is cut. */
const LINGER_MS = 2000;

/** Answers what could not be read as a request at all (an address of megabytes, half a header) as a problem, too. */
export function answerUnread(
  error: Error & { readonly code?: string },
  socket: Socket,
  publicUrl: string,
): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return;
  socket.end(answerTo(KEYS[error.code ?? ''] ?? 'malformed-request', publicUrl));
  // Whoever still sends would have the connection reset under him before he reads the answer.
  socket.removeAllListeners('data').resume();
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}

function answerTo(key: ProblemKey, publicUrl: string): string {
  const { status } = PROBLEMS[key];
  const told = { language: 'zh', publicUrl, path: '/', requestId: randomUUID() } as const;
  const body = JSON.stringify(problemView({ key, violations: [] }, told));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
    `\r\n${body}`,
  ].join('\r\n');
}
