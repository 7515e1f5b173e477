import { decrypt, encrypt } from '../../platform/index.js';
import type { BiddingConsortium } from '../data/consortium.entity.js';
import type { Consortium } from '../domain/consortium.js';

/** A consortium's shares and agreement, sealed for its own row. */
export function sealConsortium(key: Buffer, id: string, consortium: Consortium): Buffer {
  return encrypt(key, Buffer.from(JSON.stringify(consortium)), contextOf(id));
}

/** The same, opened. */
export function openConsortium(key: Buffer, { id, sealed }: BiddingConsortium): Consortium {
  return JSON.parse(decrypt(key, sealed, contextOf(id)).toString()) as Consortium;
}

const contextOf = (id: string): string => `consortium ${id}`;
