import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import { v7 as uuid } from 'uuid';
import { RuleBroken } from '../../shared/refused.js';
import { Settings } from '../config/settings.js';
import { fileKey, openSealed, sealingStream } from '../crypto/sealed-stream.js';
import { EdgeProblem } from '../http/problem.js';
import { refuse } from '../http/platform-refusals.js';
import { FileStore } from './file-store.js';
import { Measure } from './measure.js';
import { ACCEPTED_MEDIA_TYPES, textTypeOf } from './media-types.js';
import { VirusScan } from './virus-scan.js';

/** What is known of a file once its bytes are there. */
export interface FileFacts {
  readonly id: string;
  readonly name: string;
  /** Media type found by looking at the bytes. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of the content, lower-case hex. */
  readonly sha256: string;
}

/** How a file is taken. */
export interface Taking {
  /** Hash of the content as the client computed it, hex; compared when given. */
  readonly sha256?: string;
  /** Data key under which the bytes are sealed on their way into the store; in the clear without one. */
  readonly key?: Buffer;
}

/** The multipart part `file` of a request. EdgeProblem (415, 422) without one. */
export async function filePart(request: FastifyRequest): Promise<MultipartFile> {
  if (!request.isMultipart()) throw new EdgeProblem('unsupported-media-type', [refuse.fileMissing()]);
  const part = await request.file();
  if (part?.fieldname !== 'file') throw new EdgeProblem('rules-broken', [refuse.fileMissing()]);
  return part;
}

/** Takes bytes: streamed to the store, measured on the way, and kept only when they are what they claim to be. */
@Injectable()
export class TakeFile {
  constructor(
    private readonly store: FileStore,
    private readonly scan: VirusScan,
    private readonly settings: Settings,
  ) {}

  /** What `keep` makes of the facts; nothing is left in the store when it fails. */
  async run<T>(part: MultipartFile, taking: Taking, keep: (facts: FileFacts) => Promise<T>): Promise<T> {
    const id = uuid();
    const measure = new Measure();
    const key = taking.key && fileKey(taking.key, contextOf(id));
    await this.store.write(id, part.file, measure, ...(key ? [sealingStream(key)] : []));
    try {
      const facts = { id, ...(await this.check(part, measure, taking)) };
      await this.scan.refuseInfected(() => this.read(facts, taking.key));
      return await keep(facts);
    } catch (error) {
      await this.store.remove(id);
      throw error;
    }
  }

  /** The content of a file, or a part of it. `key`: the data key under which it was taken. */
  read({ id, size }: Pick<FileFacts, 'id' | 'size'>, key?: Buffer, span?: { start: number; end: number }) {
    if (!key) return this.store.read(id, span);
    return openSealed(fileKey(key, contextOf(id)), size, (part) => this.store.read(id, part), span);
  }

  private async check(part: MultipartFile, measure: Measure, claim: Taking) {
    const limit = this.settings.fileLimitMib;
    if (part.file.truncated) throw new EdgeProblem('too-large', [refuse.fileTooLarge({ params: { limit } })]);
    const name = basename(part.filename).slice(-200);
    const mediaType =
      (await fileTypeFromBuffer(measure.head))?.mime ?? textTypeOf(name) ?? 'application/octet-stream';
    if (!ACCEPTED_MEDIA_TYPES.has(mediaType)) {
      throw new EdgeProblem('unsupported-media-type', [
        refuse.fileTypeRefused({ params: { type: mediaType } }),
      ]);
    }
    const sha256 = measure.sha256();
    if (claim.sha256 && claim.sha256.toLowerCase() !== sha256)
      throw new RuleBroken([refuse.fileHashDiffers()]);
    return { name, mediaType, size: measure.size, sha256 };
  }
}

const contextOf = (id: string): string => `file ${id}`;
