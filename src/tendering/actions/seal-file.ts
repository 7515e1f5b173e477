import { type FileFacts, decrypt, encrypt } from '../../platform/index.js';
import type { BidFile } from '../data/bid-file.entity.js';

/** What is known of a file, sealed for its own row. */
export function sealFacts(key: Buffer, { id, ...facts }: FileFacts): Buffer {
  return encrypt(key, Buffer.from(JSON.stringify(facts)), contextOf(id));
}

/** What is known of a sealed file. */
export function factsOf(key: Buffer, { id, sealed }: BidFile): FileFacts {
  const facts = JSON.parse(decrypt(key, sealed, contextOf(id)).toString()) as Omit<FileFacts, 'id'>;
  return { id, ...facts };
}

const contextOf = (id: string): string => `bid file ${id}`;
