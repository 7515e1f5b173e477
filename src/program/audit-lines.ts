import type { ChainFinding, Head } from '../platform/audit/chain.js';
import type { AuditReport } from '../platform/audit/verify-audit.js';
import { formatInstant } from '../shared/days.js';

const WHAT: Readonly<Record<ChainFinding['kind'], string>> = {
  'event-missing': 'the event was removed',
  'event-changed': 'the event was changed after it was sealed',
  'seal-missing': 'the seal was removed',
  'seal-changed': 'the seal was changed or moved to another place',
  'order-changed': 'the seal does not follow the one before it',
  'checkpoint-unsigned': 'the checkpoint is not as it was signed',
  'checkpoint-apart': 'the checkpoint names another hash than the seal',
};

/** True when nothing is wrong; an unsealed tail is no fault. */
export function isSound({ findings, unchained, keys, keepsHead }: AuditReport): boolean {
  return findings.length === 0 && unchained.length === 0 && keys.length <= 1 && keepsHead;
}

/** What a check of the audit log found, for the person at the terminal. */
export function auditLines(report: AuditReport): string[] {
  const { head, findings, unchained, tail, retired, keys, keepsHead } = report;
  const since = tail.oldest ? `, the oldest of ${formatInstant(tail.oldest)}` : '';
  return [
    ...findings.map(
      ({ kind, sequence, eventId }) => `place ${sequence}, event ${eventId ?? '?'}: ${WHAT[kind]}`,
    ),
    ...unchained.map((id) => `event ${id}: has no place in the chain and waits for none`),
    ...(keepsHead ? [] : ['the head that was kept is not in the chain: it was cut off or rewritten']),
    ...(keys.length > 1
      ? ['checkpoints are signed with more than one key: some are not this installation’s']
      : []),
    ...(keys.length > 0
      ? [`removed by retention: ${retired} events under checkpoints of key ${keys.join(', ')}`]
      : []),
    `unsealed: ${tail.count} events${since}`,
    `head: ${head.sequence}:${head.hash}`,
    isSound(report) ? `sound: ${head.sequence} events` : 'NOT SOUND',
  ];
}

/** Reads `sequence:hash` as `auditLines` writes it; undefined for anything else. */
export function readHead(text: string): Head | undefined {
  const [, sequence, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  return sequence && hash ? { sequence: Number(sequence), hash } : undefined;
}
