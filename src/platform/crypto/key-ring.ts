import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decrypt, encrypt } from './aes-gcm.js';

/** The master key's uses: wrapping data keys, sealing stored answers, signing links. */
@Injectable()
export class KeyRing {
  private readonly wrapping: Buffer;
  private readonly sealing: Buffer;
  private readonly signing: Buffer;

  /** @param masterKey 32 bytes. */
  constructor(masterKey: Buffer) {
    const derive = (use: string) => Buffer.from(hkdfSync('sha256', masterKey, 'sanshe', use, 32));
    this.wrapping = derive('wrap data keys');
    this.sealing = derive('seal stored values');
    this.signing = derive('sign links');
  }

  /** A fresh data key, wrapped for storage. `owner` binds it to one tender. */
  newWrappedKey(owner: string): Buffer {
    return encrypt(this.wrapping, randomBytes(32), owner);
  }

  /** The data key inside a wrapped one. */
  unwrap(wrapped: Buffer, owner: string): Buffer {
    return decrypt(this.wrapping, wrapped, owner);
  }

  /** Encrypts a value of the platform's own. */
  seal(plain: Buffer, context: string): Buffer {
    return encrypt(this.sealing, plain, context);
  }

  unseal(sealed: Buffer, context: string): Buffer {
    return decrypt(this.sealing, sealed, context);
  }

  /** Signature of a short-lived link. */
  sign(text: string): string {
    return createHmac('sha256', this.signing).update(text).digest('base64url');
  }

  /** True when `signature` is ours; takes the same time either way. */
  verify(text: string, signature: string): boolean {
    const expected = Buffer.from(this.sign(text));
    const given = Buffer.from(signature);
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
