import { decrypt, encrypt } from '../../platform/index.js';
import { formatYuan, parseYuan } from '../../shared/money.js';
import type { BidDraft } from '../data/bid-draft.entity.js';
import type { DraftInput } from './complete-content.js';

/** A draft sealed for its own row. It has no receipt and no hash: it is never opened, and may change. */
export function sealDraft(key: Buffer, id: string, { price, ...said }: DraftInput): Buffer {
  const text = JSON.stringify({ ...said, price: price === undefined ? undefined : formatYuan(price) });
  return encrypt(key, Buffer.from(text), contextOf(id));
}

/** What a draft says so far. */
export function openDraft(key: Buffer, { id, sealed }: BidDraft): DraftInput {
  const text = decrypt(key, sealed, contextOf(id)).toString();
  const { price, ...said } = JSON.parse(text) as Omit<DraftInput, 'price'> & { price?: string };
  return { ...said, ...(price !== undefined && { price: parseYuan(price) }) };
}

const contextOf = (id: string): string => `bid draft ${id}`;
