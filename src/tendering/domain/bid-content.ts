import { type Fen, formatYuan, parseYuan } from '../../shared/money.js';

/** What a bid says; a final offer is a price alone. Price in fen. */
export interface BidContent {
  readonly price: Fen;
  readonly proposal?: string;
}

/** A content with the random text that keeps anybody from finding it by hashing all likely prices. */
export interface SaltedContent extends BidContent {
  /** 32 hexadecimal digits. */
  readonly salt: string;
}

/** The bytes that are hashed for the receipt and sealed: the same content always gives the same bytes. */
export function contentBytes({ price, proposal, salt }: SaltedContent): Buffer {
  return Buffer.from(JSON.stringify({ price: formatYuan(price), proposal, salt }));
}

/** The content in opened bytes. */
export function contentOf(bytes: Buffer): SaltedContent {
  const { price, ...rest } = JSON.parse(bytes.toString()) as {
    price: string;
    proposal?: string;
    salt: string;
  };
  return { price: parseYuan(price), ...rest };
}
