import { createHmac, hkdfSync } from 'node:crypto';

const ID_BYTES = 4;

/** One master key and what is derived from it: a key for each use, and an id that tells which one sealed a value. */
export class MasterKeyVersion {
  readonly wrapping: Buffer;
  readonly sealing: Buffer;
  readonly id: Buffer;
  private readonly signing: Buffer;
  private readonly searching: Buffer;

  /** @param masterKey 32 bytes. */
  constructor(masterKey: Buffer) {
    const derive = (use: string, bytes = 32) =>
      Buffer.from(hkdfSync('sha256', masterKey, 'sanshe', use, bytes));
    this.wrapping = derive('wrap data keys');
    this.sealing = derive('seal stored values');
    this.signing = derive('sign links');
    this.searching = derive('search for equal values');
    this.id = derive('name of the key', ID_BYTES);
  }

  /** The id as people and columns have it: 8 hex digits. */
  get name(): string {
    return this.id.toString('hex');
  }

  sign(text: string): string {
    return createHmac('sha256', this.signing).update(text).digest('base64url');
  }

  /** What tells equal values of one kind from others: `name.HMAC`. */
  mac(kind: string, text: string): string {
    const digest = createHmac('sha256', this.searching).update(`${kind}:${text}`).digest('base64url');
    return `${this.name}.${digest}`;
  }
}
