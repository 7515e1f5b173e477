import { Injectable } from '@nestjs/common';
import { type Actor, Database, Files } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { refuseAct } from '../domain/act-refusals.js';
import { type DocumentFile, TenderDocument } from './tender-document.entity.js';
import { Tenders } from './tenders.js';

/** An edition with the day on which it became public; null while the tender is a draft. */
export interface IssuedDocument {
  readonly row: TenderDocument;
  readonly issuedOn: Day | null;
}

/** Reads of a tender's documents: for everybody once it is published. */
@Injectable()
export class TenderDocuments {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
    private readonly tenders: Tenders,
  ) {}

  /** Every edition, the one in force first. NotFound (404). */
  async of(actor: Actor | undefined, tenderId: string): Promise<IssuedDocument[]> {
    const { issuedOn } = await this.tenders.visibleTo(actor, tenderId);
    const order = { edition: 'DESC' as const };
    const rows = await this.database.reader.find(TenderDocument, { where: { tenderId }, order });
    return rows.map((row) => ({ row, issuedOn: row.amendmentId ? dayOf(row.createdAt) : issuedOn }));
  }

  /** A link to one file of an edition. NotFound (404). */
  async link(actor: Actor | undefined, tenderId: string, edition: number, fileId: string) {
    const found = (await this.of(actor, tenderId)).find(({ row }) => row.edition === edition);
    if (!found?.row.files.some((file) => file.fileId === fileId)) throw new NotFound('file');
    return this.files.link(fileId);
  }

  /** Files of the caller's unit as a document keeps them, in the order given. RuleBroken (422) for others. */
  async resolve(actor: Actor, ids: readonly string[], pointer: string): Promise<DocumentFile[]> {
    const foreign = await this.files.foreign(actor, ids);
    RuleBroken.unlessEmpty(foreign.map((n) => refuseAct.fileUnknown({ pointer: `${pointer}/${n}` })));
    const found = new Map((await this.files.byIds(ids)).map((file) => [file.id, file]));
    return ids.flatMap((id) => {
      const file = found.get(id);
      if (!file) return [];
      const { name, mediaType, size, sha256 } = file;
      return [{ fileId: id, name, mediaType, size, sha256 }];
    });
  }
}
