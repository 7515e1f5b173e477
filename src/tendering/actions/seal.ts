import { type KeyRing, decrypt, encrypt } from '../../platform/index.js';
import type { Bid } from '../data/bid.entity.js';
import type { Tender } from '../data/tender.entity.js';
import { type BidContent, contentBytes, contentOf, sha256 } from '../domain/bid-content.js';

/** A sealed content and the hash that stands on the receipt. */
export interface Sealed {
  readonly sealed: Buffer;
  readonly sha256: string;
}

/** The tender's data key. Opening unwraps it once, as a recorded act; sealing and a bidder's own look do it in passing. */
export function dataKey(keys: KeyRing, tender: Tender): Buffer {
  if (!tender.wrappedKey) throw new Error('a tender without a key takes no bids');
  return keys.unwrap(tender.wrappedKey, tender.id);
}

/** Seals a content for one place, so that it fits no other bid. `part`: the bid itself, or its final offer. */
export function seal(key: Buffer, bidId: string, part: 'bid' | 'offer', content: BidContent): Sealed {
  const bytes = contentBytes(content);
  return { sealed: encrypt(key, bytes, `${part} ${bidId}`), sha256: sha256(bytes) };
}

/** The content of a sealed bid or offer; throws when a byte was changed since. */
export function unseal(key: Buffer, bid: Pick<Bid, 'id'>, part: 'bid' | 'offer', sealed: Buffer): BidContent {
  return contentOf(decrypt(key, sealed, `${part} ${bid.id}`));
}
