import type { Answer, AttachedFile } from './answers.js';
import type { StatedBond } from './bid-bond.js';
import type { Consortium } from './consortium.js';
import type { StatedPrice } from './price-precedence.js';
import { type Fen, formatYuan, parseYuan } from '../../shared/money.js';

/** What a bid says; a final offer is a price alone. Price in fen. */
export interface BidContent {
  readonly price: Fen;
  /** 大写: the same price in Chinese words; absent where the bidder gave figures alone. */
  readonly priceInWords?: string;
  readonly proposal?: string;
  /** To the requirements of the documents, in no order; absent where there are none. */
  readonly answers?: readonly Answer[];
  /** Absent where the bidder bids alone. */
  readonly consortium?: Consortium;
  /** Absent where the documents ask for no bond; sealed apart, since it is opened of bids that never are. */
  readonly bond?: StatedBond;
  /** Everything attached, evidence included; absent where nothing is. */
  readonly files?: readonly AttachedFile[];
}

/** Everything in a bid beside its price and its proposal. */
export type BidDetails = Omit<BidContent, 'price' | 'priceInWords' | 'proposal' | 'bond'> & {
  /** The grade of its consortium on the day of the opening. */
  readonly grade?: string | null;
};

/** The price in a content that has one, in figures and words. */
export function priceIn({ price, priceInWords }: Partial<BidContent>): StatedPrice {
  if (price === undefined) throw new Error('a content without a price was sealed as one with it');
  return priceInWords === undefined ? { price } : { price, priceInWords };
}

/** A content with the random text that keeps anybody from finding it by hashing all likely prices. */
export interface SaltedContent extends Partial<BidContent> {
  /** 32 hexadecimal digits. */
  readonly salt: string;
}

/** The bytes that are hashed for the receipt and sealed: the same content always gives the same bytes. */
export function contentBytes({ price, priceInWords, proposal, salt, ...details }: SaltedContent): Buffer {
  const amount = price === undefined ? undefined : formatYuan(price);
  return Buffer.from(JSON.stringify({ price: amount, priceInWords, proposal, ...details, salt }));
}

/** The content in opened bytes. */
export function contentOf(bytes: Buffer): SaltedContent {
  const { price, ...rest } = JSON.parse(bytes.toString()) as Omit<SaltedContent, 'price'> & {
    price?: string;
  };
  return price === undefined ? rest : { price: parseYuan(price), ...rest };
}
