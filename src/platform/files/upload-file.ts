import { Injectable } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { Actor } from '../access/actor.js';
import { create } from '../database/aggregates.js';
import { Database } from '../database/database.js';
import { StoredFile, type Visibility } from './stored-file.entity.js';
import { TakeFile } from './take-file.js';

/** What the uploader says about a file. */
export interface UploadClaim {
  readonly visibility: Visibility;
  /** Hash of the content as the client computed it, hex; compared when given. */
  readonly sha256?: string;
}

/** Takes a file of the caller's unit. */
@Injectable()
export class UploadFile {
  constructor(
    private readonly database: Database,
    private readonly takeFile: TakeFile,
  ) {}

  run(actor: Actor, part: MultipartFile, { visibility, sha256 }: UploadClaim): Promise<StoredFile> {
    const { unitId, accountId } = actor;
    return this.takeFile.run(part, { sha256 }, (facts) =>
      this.database.transaction((tx) =>
        create(tx, StoredFile, { ...facts, visibility, unitId, accountId, removedAt: null }),
      ),
    );
  }
}
