import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';

/** Looks at a file's content before it can be referred to. Throws a refusal when the file must not be kept. */
export type FileScanner = (read: () => Readable) => Promise<void>;

/** The hook for scanners: an installation adds its own (ClamAV, a gateway); files pass all of them. Sealed ones are opened for it in passing. */
@Injectable()
export class VirusScan {
  private readonly scanners: FileScanner[] = [];

  /** Adds a scanner at start-up. */
  use(scanner: FileScanner): void {
    this.scanners.push(scanner);
  }

  async refuseInfected(read: () => Readable): Promise<void> {
    for (const scanner of this.scanners) await scanner(read);
  }
}
