import { Injectable } from '@nestjs/common';
import { Handles, MadeFiles, type Tx, advance, lock, save } from '../../platform/index.js';
import { ReportRun } from '../data/report-run.entity.js';
import { reportRunLifecycle } from '../domain/report-run.lifecycle.js';
import { ReportExpired } from '../events.js';

/** Removes a report after its time. */
@Injectable()
export class RemoveReport {
  constructor(private readonly files: MadeFiles) {}

  @Handles(ReportExpired, 'reporting.remove-report')
  async run(tx: Tx, { runId }: { runId: string }): Promise<void> {
    const run = await lock(tx, ReportRun, runId);
    const { fileId } = run;
    run.fileId = null;
    await save(tx, run);
    await advance(tx, run, reportRunLifecycle, 'expire', run);
    if (fileId !== null) await this.files.remove(tx, fileId);
  }
}
