import { sha256 } from '../../shared/sha256.js';

/** An audit event as the chain sees it. */
export interface ChainedEvent {
  readonly id: string;
  /** The whole row as text, the same for the same row wherever it is read. */
  readonly canonical: string;
}

/** One link of the chain: the place of an event, and a hash over it and all before it. */
export interface Seal {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number;
  readonly eventId: string;
  readonly rowHash: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Where a chain ends. Whoever keeps it elsewhere can tell later that nothing before it was rewritten. */
export type Head = Pick<Seal, 'sequence' | 'hash'>;

/** A seal with its event's text as it stands now; null when the event is gone. */
export interface SealedEvent extends Seal {
  readonly canonical: string | null;
}

/**
 * What is wrong with one place of the chain: its event is gone or changed; its seal is gone; its seal was changed or
 * moved; it does not follow the seal before it; the checkpoint on it is not as it was signed, or names another hash.
 */
export interface ChainFinding {
  readonly kind:
    | 'event-missing'
    | 'event-changed'
    | 'seal-missing'
    | 'seal-changed'
    | 'order-changed'
    | 'checkpoint-unsigned'
    | 'checkpoint-apart';
  readonly sequence: number;
  /** Null where the seal is gone: nobody knows any more which event stood there. */
  readonly eventId: string | null;
}

/** The end of a chain without links. */
export const NO_HEAD: Head = { sequence: 0, hash: '0'.repeat(64) };

/** Chains events onto a head, in the order given. */
export function sealAll(head: Head, events: readonly ChainedEvent[]): Seal[] {
  const seals: Seal[] = [];
  for (const event of events) {
    const { sequence, hash } = seals.at(-1) ?? head;
    const link = {
      ...{ sequence: sequence + 1, eventId: event.id },
      ...{ rowHash: sha256(event.canonical), previousHash: hash },
    };
    seals.push({ ...link, hash: sealHash(link) });
  }
  return seals;
}

/**
 * Everything wrong with the links after `head`, which come in the order of their sequence. A broken link is reported
 * once: the check goes on from what the next seal claims.
 */
export function chainFindings(head: Head, links: readonly SealedEvent[]): ChainFinding[] {
  let before = head;
  return links.flatMap((link) => {
    const found = [...gap(before, link), ...linkFindings(before, link)];
    before = link;
    return found;
  });
}

function gap(before: Head, link: Seal): ChainFinding[] {
  return Array.from({ length: Math.max(0, link.sequence - before.sequence - 1) }, (_, at) => ({
    kind: 'seal-missing',
    sequence: before.sequence + 1 + at,
    eventId: null,
  }));
}

function linkFindings(before: Head, link: SealedEvent): ChainFinding[] {
  const { sequence, eventId, canonical } = link;
  const kinds: ChainFinding['kind'][] = [];
  if (canonical === null) kinds.push('event-missing');
  else if (sha256(canonical) !== link.rowHash) kinds.push('event-changed');
  if (sealHash(link) !== link.hash) kinds.push('seal-changed');
  if (link.sequence === before.sequence + 1 && link.previousHash !== before.hash) kinds.push('order-changed');
  return kinds.map((kind) => ({ kind, sequence, eventId }));
}

function sealHash({ sequence, eventId, rowHash, previousHash }: Omit<Seal, 'hash'>): string {
  return sha256([sequence, eventId, rowHash, previousHash].join('\n'));
}
