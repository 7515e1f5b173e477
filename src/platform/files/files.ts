import { Injectable } from '@nestjs/common';
import { formatInstant } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import type { Actor } from '../access/actor.js';
import { systemClock } from '../clock/clocks.js';
import { KeyRing } from '../crypto/key-ring.js';
import { Database } from '../database/database.js';
import { PublicUrl } from '../http/public-url.js';
import type { FileLinkView } from './file.view.js';
import { StoredFile } from './stored-file.entity.js';

const LINK_SECONDS = 300;

/** Reads about uploaded files. Other contexts use `byIds` to check references. */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** The files of these ids that exist, in no order. */
  async byIds(ids: readonly string[]): Promise<StoredFile[]> {
    if (ids.length === 0) return [];
    return this.database.reader
      .createQueryBuilder(StoredFile, 'f')
      .where('f.id IN (:...ids)', { ids })
      .getMany();
  }

  /** Places in a list of ids at which there is no file of the caller's unit. */
  async foreign({ unitId }: Pick<Actor, 'unitId'>, ids: readonly string[]): Promise<number[]> {
    const files = await this.byIds(ids);
    const own = new Set(files.filter((file) => file.unitId === unitId).map(({ id }) => id));
    return ids.flatMap((id, n) => (own.has(id) ? [] : [n]));
  }

  /** One file that the caller may read directly: his unit's own, or a public one. Others reach it through what it belongs to. */
  async readableBy(actor: Actor | undefined, id: string): Promise<StoredFile> {
    const [file] = await this.byIds([id]);
    if (!file || file.removedAt !== null || (file.visibility !== 'public' && file.unitId !== actor?.unitId))
      throw new NotFound('file');
    return file;
  }

  /** A link that opens the file for five minutes. The caller has been asked for permission by then. */
  link(fileId: string): FileLinkView {
    const expires = Math.floor(systemClock.now().getTime() / 1000) + LINK_SECONDS;
    const signature = this.keys.sign(`${fileId}.${expires}`);
    return {
      url: `${this.publicUrl.value}/api/v1/files/${fileId}/content?expires=${expires}&signature=${signature}`,
      expiresAt: formatInstant(new Date(expires * 1000)),
    };
  }

  /** The file of a link, if the link is ours and still good. */
  async byLink(fileId: string, expires: number, signature: string): Promise<StoredFile> {
    const good =
      this.keys.verify(`${fileId}.${expires}`, signature) && expires * 1000 > systemClock.now().getTime();
    const [file] = good ? await this.byIds([fileId]) : [];
    if (!file || file.removedAt !== null) throw new NotFound('file');
    return file;
  }
}
