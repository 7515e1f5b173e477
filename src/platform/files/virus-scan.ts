import { Injectable } from '@nestjs/common';

/** Looks at a stored file before it can be referred to. Throws a refusal when the file must not be kept. */
export type FileScanner = (fileId: string) => Promise<void>;

/** The hook for scanners: an installation adds its own (ClamAV, a gateway); files pass all of them. */
@Injectable()
export class VirusScan {
  private readonly scanners: FileScanner[] = [];

  /** Adds a scanner at start-up. */
  use(scanner: FileScanner): void {
    this.scanners.push(scanner);
  }

  async refuseInfected(fileId: string): Promise<void> {
    for (const scanner of this.scanners) await scanner(fileId);
  }
}
