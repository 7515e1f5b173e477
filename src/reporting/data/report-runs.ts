import { Injectable } from '@nestjs/common';
import { type Actor, Database, FileLinkView, Files, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { ReportRun } from './report-run.entity.js';

/** Reads of reports: everybody's own alone. */
@Injectable()
export class ReportRuns {
  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  /** A page of the caller's, newest first. */
  page(actor: Actor, request: PageRequest): Promise<Page<ReportRun>> {
    return keysetPage(this.own(actor), request);
  }

  /** One of the caller's. NotFound (404) otherwise. */
  async one(actor: Actor, id: string): Promise<ReportRun> {
    const run = await this.own(actor).andWhere('run.id = :id', { id }).getOne();
    if (!run) throw new NotFound('report_run');
    return run;
  }

  /** A link that opens its file for five minutes; null while there is none. */
  link({ fileId }: ReportRun): FileLinkView | null {
    return fileId === null ? null : this.files.link(fileId);
  }

  private own({ accountId, unitId }: Actor) {
    return this.database.reader
      .createQueryBuilder(ReportRun, 'run')
      .where('run.accountId = :accountId AND run.unitId = :unitId', { accountId, unitId });
  }
}
