import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { isLoopback, isPublicAddress } from './public-addresses.js';

/** What came of a call. */
export type CallOutcome =
  | { readonly status: number; readonly problem: null }
  | { readonly status: null; readonly problem: 'forbidden-address' | 'timeout' | 'unreachable' };

/** How far a call may go. */
export interface CallLimits {
  /** True where this machine's own addresses may be called, without TLS, too: never in production. */
  readonly loopback: boolean;
  readonly timeoutMs: number;
  /** Bytes of the answer that are read before the line is cut; nothing of it is kept. */
  readonly answerBytes: number;
  /** How names are looked up; the system's way unless a test has its own. */
  readonly lookup?: AllLookup;
}

type AllLookup = (
  name: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

class ForbiddenAddress extends Error {}

/**
 * Posts to an address that somebody else named. The connection goes to the very address that was checked, so that a
 * name that changes meanwhile leads nowhere; redirects are not followed, and the whole call has one deadline.
 */
export function postToStranger(
  url: URL,
  body: string,
  headers: Readonly<Record<string, string>>,
  limits: CallLimits,
): Promise<CallOutcome> {
  const may = (address: string) => isPublicAddress(address) || (limits.loopback && isLoopback(address));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is connected to without being looked up.
  if (isIP(host) && !may(host)) return Promise.resolve({ status: null, problem: 'forbidden-address' });
  const signal = AbortSignal.timeout(limits.timeoutMs);
  return new Promise((resolve) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const call = send(
      url,
      { method: 'POST', headers, agent: false, signal, lookup: checked(limits.lookup ?? systemLookup, may) },
      (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > limits.answerBytes) answer.destroy();
        });
        answer.on('error', () => undefined);
        answer.on('close', () => {
          resolve({ status: answer.statusCode ?? 0, problem: null });
        });
      },
    );
    call.on('error', (error) => {
      const problem =
        error instanceof ForbiddenAddress ? 'forbidden-address' : signal.aborted ? 'timeout' : 'unreachable';
      resolve({ status: null, problem });
    });
    call.end(body);
  });
}

/** A lookup that gives allowed addresses alone; one forbidden one among them is enough to refuse the name. */
function checked(lookup: AllLookup, may: (address: string) => boolean) {
  return (
    name: string,
    options: { all?: boolean },
    done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    lookup(name, { all: true, verbatim: true }, (error, found) => {
      const [first] = error ? [] : found;
      if (!first) done(error ?? new Error('no address'), '');
      else if (!found.every(({ address }) => may(address))) done(new ForbiddenAddress(), '');
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}
