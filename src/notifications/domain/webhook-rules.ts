import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

/** What an endpoint can hear: the board, and what its unit's people are told. */
export const WEBHOOK_EVENTS = ['public', 'own'] as const;
export type WebhookEvents = (typeof WEBHOOK_EVENTS)[number];

const ENDPOINTS = 10;

/** Names that no public server has (RFC 6761, 6762 and 8375; `internal` is kept for inner networks), and those without a dot. */
const INNER_NAME = /^[^.]+$|(^|\.)(localhost|local|internal|home\.arpa)$/;

/** What the machine knows of the host's literal address; null for a name. */
export interface HostFacts {
  readonly publicLiteral: boolean | null;
  /** This machine's own, by address or as `localhost`, and calls to it are allowed. */
  readonly allowedLoopback: boolean;
}

/** Why an address can't be called. Names are looked at again at every call. */
export function urlViolations(url: URL | null, { publicLiteral, allowedLoopback }: HostFacts): Violation[] {
  const pointer = '/url';
  if (!url) return [refuse.urlMalformed({ pointer })];
  const inner = publicLiteral === null ? INNER_NAME.test(url.hostname.replace(/\.$/, '')) : !publicLiteral;
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && allowedLoopback);
  return [
    ...(secure ? [] : [refuse.urlInsecure({ pointer })]),
    ...(url.username || url.password || url.hash ? [refuse.urlMalformed({ pointer })] : []),
    ...(inner && !allowedLoopback ? [refuse.urlInner({ pointer })] : []),
  ];
}

/** Why a unit can't have one more. */
export function endpointViolations(live: number): Violation[] {
  return live >= ENDPOINTS ? [refuse.endpointsUsedUp({ params: { max: ENDPOINTS } })] : [];
}
