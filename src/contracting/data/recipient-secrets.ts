import type { KeyRing } from '../../platform/index.js';

/** The encrypted half of a recipient's row. */
export interface SealedContact {
  readonly id: string;
  readonly nameSealed: Buffer;
  readonly phoneSealed: Buffer;
}

/** Encrypts name and phone for one recipient's row; the ciphertexts fit no other row and no other column. */
export function sealContact(
  keys: KeyRing,
  id: string,
  contact: { name: string; phone: string },
): SealedContact {
  return {
    id,
    nameSealed: keys.seal(Buffer.from(contact.name), `recipient-name:${id}`),
    phoneSealed: keys.seal(Buffer.from(contact.phone), `recipient-phone:${id}`),
  };
}

/** Opens what `sealContact` made. */
export function openContact(keys: KeyRing, sealed: SealedContact): { name: string; phone: string } {
  return {
    name: keys.unseal(sealed.nameSealed, `recipient-name:${sealed.id}`).toString(),
    phone: keys.unseal(sealed.phoneSealed, `recipient-phone:${sealed.id}`).toString(),
  };
}

/** What tells one phone from another without revealing it. `phone` is normalised. */
export function phoneMac(keys: KeyRing, phone: string): string {
  return keys.sign(`recipient-phone:${phone}`);
}

/** What tells whether a record sent again is the same. `content` holds personal data: a plain hash could be guessed. */
export function contentMac(keys: KeyRing, content: string): string {
  return keys.sign(`service-record:${content}`);
}
