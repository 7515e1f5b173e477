import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../config/settings.js';

/** Where the bytes are: a folder that all processes share. */
@Injectable()
export class FileStore {
  private readonly root: string;

  constructor(settings: Settings) {
    this.root = join(settings.dataDir, 'files');
  }

  /** Streams bytes to the file's place, over what a killed process left; it appears there whole or not at all. */
  async write(id: string, source: Readable, ...through: NodeJS.ReadWriteStream[]): Promise<void> {
    const path = this.pathOf(id);
    const partial = `${path}.partial`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await pipeline([source, ...through, createWriteStream(partial, { flush: true })]);
      await rename(partial, path);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  /** Bytes `start` to `end`, both included; all of them without a range. */
  read(id: string, range?: { start: number; end: number }): Readable {
    return createReadStream(this.pathOf(id), range);
  }

  /** Opens the file for reading here and there; the caller closes it. */
  open(id: string): Promise<FileHandle> {
    return open(this.pathOf(id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  private pathOf(id: string): string {
    return join(this.root, id.slice(-2), id);
  }
}
