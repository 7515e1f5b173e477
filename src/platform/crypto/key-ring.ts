import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AES_256_GCM, type Cipher } from './cipher.js';
import { MasterKeyVersion } from './master-key-version.js';

const MARK = Buffer.from('SK');

/** What a value was encrypted for. Each has its own key under the master key. */
export type SealUse = 'sealing' | 'wrapping';

/**
 * The master key's uses: wrapping data keys, sealing values, signing links, searching for equal values. New values are
 * made under the present key and say so in front (`SK`, the cipher's number, the key's id); what an earlier key made
 * opens as long as that key is given, and so does what was made before keys had ids.
 */
@Injectable()
export class KeyRing {
  private readonly versions: readonly MasterKeyVersion[];
  private readonly cipher: Cipher = AES_256_GCM;

  /** @param masterKey 32 bytes. @param others keys that may still, or already, be in use elsewhere. */
  constructor(masterKey: Buffer, others: readonly Buffer[] = []) {
    this.present = new MasterKeyVersion(masterKey);
    this.versions = [this.present, ...others.map((key) => new MasterKeyVersion(key))];
  }

  private readonly present: MasterKeyVersion;

  /** The id of the present key, 8 hex digits: MACs begin with it. */
  get name(): string {
    return this.present.name;
  }

  /** What every value under the present key begins with. */
  get stamp(): Buffer {
    return this.stampOf(this.present);
  }

  /** A fresh data key, wrapped for storage. `owner` binds it to one tender. */
  newWrappedKey(owner: string): Buffer {
    return this.close('wrapping', randomBytes(32), owner);
  }

  /** The data key inside a wrapped one. */
  unwrap(wrapped: Buffer, owner: string): Buffer {
    return this.open('wrapping', wrapped, owner);
  }

  /** Encrypts a value of the platform's own. Personal data of a row: `sealPersonal`. */
  seal(plain: Buffer, context: string): Buffer {
    return this.close('sealing', plain, context);
  }

  /** Opens what `seal` made. Throws when a byte or the context differs, or the key is no longer given. */
  unseal(sealed: Buffer, context: string): Buffer {
    return this.open('sealing', sealed, context);
  }

  /** The same value under the present key. */
  renew(use: SealUse, sealed: Buffer, context: string): Buffer {
    return this.close(use, this.open(use, sealed, context), context);
  }

  /** What a column keeps so that equal values can be found: for one kind of value, under the present key. */
  mac(kind: string, text: string): string {
    return this.present.mac(kind, text);
  }

  /**
   * Every MAC under which an equal value may be stored: search with `In(macs)`, so that a search finds what a rotation
   * has not reached yet. The last ones are from before keys had ids.
   */
  macs(kind: string, text: string): string[] {
    return [
      ...this.versions.map((version) => version.mac(kind, text)),
      ...this.signatures(`recipient-${kind}:${text}`),
    ];
  }

  /** Signature of a short-lived link. */
  sign(text: string): string {
    return this.present.sign(text);
  }

  /** The signatures that any of the keys gives, the present one's first. */
  signatures(text: string): string[] {
    return this.versions.map((version) => version.sign(text));
  }

  /** True when `signature` is ours, under any of the keys; takes the same time either way. */
  verify(text: string, signature: string): boolean {
    const given = Buffer.from(signature);
    const fits = this.signatures(text).map((each) => {
      const expected = Buffer.from(each);
      return expected.length === given.length && timingSafeEqual(expected, given);
    });
    return fits.includes(true);
  }

  private close(use: SealUse, plain: Buffer, context: string): Buffer {
    return Buffer.concat([this.stamp, this.cipher.encrypt(this.present[use], plain, context)]);
  }

  private open(use: SealUse, sealed: Buffer, context: string): Buffer {
    for (const [key, body] of this.ways(use, sealed)) {
      try {
        return this.cipher.decrypt(key, body, context);
      } catch {
        // The next way may fit: a value from before keys had ids may begin like one that has one.
      }
    }
    throw new Error(`no key opens ${context}`);
  }

  private ways(use: SealUse, sealed: Buffer): [Buffer, Buffer][] {
    const named = this.versions.filter((version) => {
      const stamp = this.stampOf(version);
      return sealed.subarray(0, stamp.length).equals(stamp);
    });
    const length = this.stamp.length;
    return [
      ...named.map((version): [Buffer, Buffer] => [version[use], sealed.subarray(length)]),
      ...this.versions.map((version): [Buffer, Buffer] => [version[use], sealed]),
    ];
  }

  private stampOf(version: MasterKeyVersion): Buffer {
    return Buffer.concat([MARK, Buffer.from([this.cipher.number]), version.id]);
  }
}
