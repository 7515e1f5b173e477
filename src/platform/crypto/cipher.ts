import { decrypt, encrypt } from './aes-gcm.js';

/** An authenticated cipher with 32-byte keys. `context` is authenticated, so that a ciphertext fits one place only. */
export interface Cipher {
  /** Stands in every ciphertext; never used for another cipher. */
  readonly number: number;
  encrypt(key: Buffer, plain: Buffer, context: string): Buffer;
  /** Throws when a byte, the key or the context differs. */
  decrypt(key: Buffer, sealed: Buffer, context: string): Buffer;
}

/** AES-256-GCM. A national algorithm (商用密码) is another Cipher with a number of its own. */
export const AES_256_GCM: Cipher = { number: 1, encrypt, decrypt };
