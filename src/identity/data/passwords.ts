import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';

// OWASP's smallest recommended argon2id: 19 MiB, two passes, one lane.
const OPTIONS = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes and checks passwords. */
@Injectable()
export class Passwords {
  private decoy?: Promise<string>;

  hash(password: string): Promise<string> {
    return hash(password, OPTIONS);
  }

  /** Takes as long for an unknown login (`undefined`) as for a known one. */
  async matches(stored: string | undefined, password: string): Promise<boolean> {
    this.decoy ??= this.hash('decoy');
    const right = await verify(stored ?? (await this.decoy), password);
    return right && stored !== undefined;
  }
}
