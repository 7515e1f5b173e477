import { createHash } from 'node:crypto';
import { type Fen, formatYuan, parseYuan } from '../../shared/money.js';

/** What a bid says. Price in fen. */
export interface BidContent {
  readonly price: Fen;
  readonly proposal: string;
}

/** The bytes that are hashed for the receipt and sealed: the same content always gives the same bytes. */
export function contentBytes(content: BidContent): Buffer {
  return Buffer.from(JSON.stringify({ price: formatYuan(content.price), proposal: content.proposal }));
}

/** The content in opened bytes. */
export function contentOf(bytes: Buffer): BidContent {
  const { price, proposal } = JSON.parse(bytes.toString()) as { price: string; proposal: string };
  return { price: parseYuan(price), proposal };
}

/** SHA-256 as lower-case hex. */
export function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
