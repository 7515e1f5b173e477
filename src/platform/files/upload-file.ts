import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import { fileTypeFromBuffer } from 'file-type';
import { v7 as uuid } from 'uuid';
import { RuleBroken } from '../../shared/refused.js';
import type { Actor } from '../access/actor.js';
import { Settings } from '../config/settings.js';
import { create } from '../database/aggregates.js';
import { Database } from '../database/database.js';
import { EdgeProblem } from '../http/problem.js';
import { refuse } from '../http/platform-refusals.js';
import { FileStore } from './file-store.js';
import { Measure } from './measure.js';
import { ACCEPTED_MEDIA_TYPES, textTypeOf } from './media-types.js';
import { StoredFile, type Visibility } from './stored-file.entity.js';
import { VirusScan } from './virus-scan.js';

/** What the uploader says about a file. */
export interface UploadClaim {
  readonly visibility: Visibility;
  /** Hash of the content as the client computed it, hex; compared when given. */
  readonly sha256?: string;
}

/** Takes a file: streamed to the store, measured on the way, and kept only when it is what it claims to be. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly scan: VirusScan,
    private readonly settings: Settings,
  ) {}

  async run(actor: Actor, part: MultipartFile, claim: UploadClaim): Promise<StoredFile> {
    const id = uuid();
    const measure = new Measure();
    await this.store.write(id, part.file, measure);
    try {
      const facts = await this.check(part, measure, claim);
      await this.scan.refuseInfected(id);
      return await this.database.transaction((tx) =>
        create(tx, StoredFile, {
          id,
          ...facts,
          visibility: claim.visibility,
          unitId: actor.unitId,
          accountId: actor.accountId,
          removedAt: null,
        }),
      );
    } catch (error) {
      await this.store.remove(id);
      throw error;
    }
  }

  private async check(part: MultipartFile, measure: Measure, claim: UploadClaim) {
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
