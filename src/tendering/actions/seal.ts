import { createHmac, randomBytes } from 'node:crypto';
import { type KeyRing, currentContext, decrypt, encrypt } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import type { StatedBond } from '../domain/bid-bond.js';
import {
  type BidContent,
  type SaltedContent,
  contentBytes,
  contentOf,
  priceIn,
} from '../domain/bid-content.js';
import type { Envelopes } from '../domain/method-rules.js';
import { sha256 } from '../../shared/sha256.js';

/** A sealed content, and what stands on the receipt. */
export interface Sealed {
  readonly sealed: Buffer;
  readonly sha256: string;
  readonly salt: string;
}

/** What was stored of a sealed content. */
export type Envelope = Omit<Sealed, 'salt'>;

/** The tender's data key. Opening unwraps it once, as a recorded act; sealing does it in passing. */
export function dataKey(keys: KeyRing, tender: Tender): Buffer {
  if (!tender.wrappedKey) throw new Error('a tender without a key takes no bids');
  return keys.unwrap(tender.wrappedKey, tender.id);
}

/** A sealed part of a bid: the bid itself, its price where that is apart, or its offer of a round. */
export type SealedPart = 'bid' | 'price' | `offer${string}`;

/** The part that an offer of a round is; the first one's is as it was before there were several. */
export function offerPart({ number }: { readonly number: number }): SealedPart {
  return number === 1 ? 'offer' : `offer ${number}`;
}

/** Seals a content for one place, so that it fits no other bid and no other part. */
export function seal(key: Buffer, bidId: string, part: SealedPart, content: Partial<BidContent>): Sealed {
  const salt = randomBytes(16).toString('hex');
  const bytes = contentBytes({ ...content, salt });
  return { sealed: encrypt(key, bytes, `${part} ${bidId}`), sha256: sha256(bytes), salt };
}

/** What is stored of a bid's envelopes. */
export interface BidEnvelopes extends Envelope {
  readonly priceSealed: Buffer | null;
  readonly priceSha256: string | null;
  /** The bond that it states; null where none is asked. */
  readonly bondSealed: Buffer | null;
}

/** A sealed bid, and the salts that go with its hashes; the price has its own where it is sealed apart. */
export interface SealedBid {
  readonly columns: BidEnvelopes;
  readonly salts: { readonly salt: string; readonly priceSalt: string | null };
}

/** Seals a bid in one envelope, or its price apart from all else; its bond always is. */
export function sealBid(
  key: Buffer,
  bidId: string,
  envelopes: Envelopes,
  { bond, ...content }: BidContent,
): SealedBid {
  const bondSealed = bond ? sealBond(key, bidId, bond) : null;
  if (envelopes === 'one') {
    const { salt, ...columns } = seal(key, bidId, 'bid', content);
    return {
      columns: { ...columns, bondSealed, priceSealed: null, priceSha256: null },
      salts: { salt, priceSalt: null },
    };
  }
  const { price, priceInWords, ...quality } = content;
  const { salt, ...columns } = seal(key, bidId, 'bid', quality);
  const apart = seal(key, bidId, 'price', { price, priceInWords });
  return {
    columns: { ...columns, bondSealed, priceSealed: apart.sealed, priceSha256: apart.sha256 },
    salts: { salt, priceSalt: apart.salt },
  };
}

/** All that a bid says, every envelope of it: for its own bidder, before anything is opened. */
export function unsealBid(key: Buffer, bidId: string, bid: BidEnvelopes): BidContent {
  const content = unseal(key, bidId, 'bid', bid);
  const apart = priceEnvelope(bid);
  const bond = bondOf(key, { id: bidId, bondSealed: bid.bondSealed });
  return { ...content, ...priceIn(apart ? unseal(key, bidId, 'price', apart) : content), bond };
}

/** The bond of a bid, sealed for that bid: it has no receipt, since its paper is the proof. */
function sealBond(key: Buffer, bidId: string, bond: StatedBond): Buffer {
  return encrypt(key, Buffer.from(JSON.stringify(bond)), `bond ${bidId}`);
}

/** The bond that a bid states; undefined where it states none. */
export function bondOf(
  key: Buffer,
  { id, bondSealed }: { readonly id: string; readonly bondSealed: Buffer | null },
): StatedBond | undefined {
  if (!bondSealed) return undefined;
  return JSON.parse(decrypt(key, bondSealed, `bond ${id}`).toString()) as StatedBond;
}

/** The price's own envelope; null where it lies in the bid's. */
export function priceEnvelope({ priceSealed, priceSha256 }: BidEnvelopes): Envelope | null {
  return priceSealed && priceSha256 ? { sealed: priceSealed, sha256: priceSha256 } : null;
}

/** Where a request came from, as a hash under the tender's key that tells only whether two are alike; null without an address. */
export function originOf(key: Buffer): string | null {
  const address = currentContext()?.address;
  return address ? createHmac('sha256', key).update(`origin ${address}`).digest('hex') : null;
}

/** The content of a sealed bid or offer. RuleBroken (409) when it is not, byte for byte, what the receipt says. */
export function unseal(key: Buffer, bidId: string, part: SealedPart, envelope: Envelope): SaltedContent {
  const bytes = decrypted(key, `${part} ${bidId}`, envelope.sealed);
  if (!bytes || sha256(bytes) !== envelope.sha256) {
    throw new RuleBroken([refuseAct.sealBroken({ params: { bid: bidId } })], true);
  }
  return contentOf(bytes);
}

/** Undefined when the ciphertext is not authentic: the one way in which decrypting fails. */
function decrypted(key: Buffer, context: string, sealed: Buffer): Buffer | undefined {
  try {
    return decrypt(key, sealed, context);
  } catch {
    return undefined;
  }
}
