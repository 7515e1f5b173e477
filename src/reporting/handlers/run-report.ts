import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  Handles,
  MadeFiles,
  Outbox,
  SheetProgress,
  type Tx,
  XLSX,
  actAs,
  advance,
  keptUntil,
  lock,
  now,
  save,
} from '../../platform/index.js';
import { dayOf, formatInstant, minuteOf } from '../../shared/days.js';
import { type Gathered, gatherRows } from '../data/gathered-rows.js';
import type { ReportContent } from '../data/report-content.js';
import { reportPages } from '../data/report-pages.js';
import { ReportRun } from '../data/report-run.entity.js';
import { reportWorkbook } from '../data/report-workbook.js';
import { Statistics } from '../data/statistics.js';
import { MOST_REPORT_ROWS, REPORT_KINDS } from '../domain/report-kinds.js';
import { reportRunLifecycle } from '../domain/report-run.lifecycle.js';
import { ReportExpired, ReportStarted } from '../events.js';

const SHOWN_EVERY = 1_000;

/** Makes reports into files. A worker that dies leaves nothing behind but bytes without a row: the next one starts over in their place. */
@Injectable()
export class RunReport {
  constructor(
    private readonly statistics: Statistics,
    private readonly files: MadeFiles,
    private readonly outbox: Outbox,
    private readonly progress: SheetProgress,
  ) {}

  @Handles(ReportStarted, 'reporting.run-report')
  async run(tx: Tx, { runId }: { runId: string }): Promise<void> {
    const asked = await tx.findOneByOrFail(ReportRun, { id: runId });
    actAs(asked);
    // A worker that was killed may have shown some already.
    asked.rows = 0;
    const topics = await this.gather(tx, asked);
    asked.total = topics.reduce((sum, { rows }) => sum + rows, 0);
    const fits = asked.total <= MOST_REPORT_ROWS;
    const fileId = fits ? await this.write(tx, asked, topics) : null;
    const run = await lock(tx, ReportRun, runId);
    Object.assign(run, { fileId, total: asked.total, rows: asked.rows });
    if (fits) run.expiresAt = keptUntil(dayOf(now(tx)));
    await save(tx, run);
    await advance(tx, run, reportRunLifecycle, fits ? 'finish' : 'refuse', run);
    if (run.expiresAt)
      await this.outbox.publish(tx, ReportExpired, { runId }, { at: run.expiresAt, key: runId });
  }

  private async gather(tx: Tx, run: ReportRun): Promise<Gathered[]> {
    const { fromOn: from, toOn: to, aboutId } = run;
    const window = await this.statistics.window(run, { from, to, unitId: aboutId ?? undefined });
    const gathered: Gathered[] = [];
    for (const topic of REPORT_KINDS[run.kind].topics) gathered.push(await gatherRows(tx, topic, window));
    return gathered;
  }

  private async write(tx: Tx, run: ReportRun, topics: readonly Gathered[]): Promise<string> {
    const { id, kind, format, unitId, accountId, fromOn, toOn } = run;
    const { title } = REPORT_KINDS[kind];
    const content = { title, facts: await factsOf(tx, run), topics };
    const mediaType = format === 'xlsx' ? XLSX : 'application/pdf';
    const file = { id, name: `${title} ${fromOn}至${toOn}.${format}`, mediaType, unitId, accountId };
    return this.files.keep(tx, file, await this.bytes(tx, run, content));
  }

  private async bytes(tx: Tx, run: ReportRun, content: ReportContent): Promise<Readable> {
    const wrote = async () => {
      run.rows += 1;
      if (run.rows % SHOWN_EVERY === 1) await this.show(run);
    };
    if (run.format === 'xlsx') return reportWorkbook(content, wrote);
    return Readable.from([await reportPages(content, now(tx), wrote)]);
  }

  private show({ id, rows, total }: ReportRun): Promise<void> {
    return this.progress.write('UPDATE report_run SET rows = $2, total = $3 WHERE id = $1', [
      id,
      rows,
      total,
    ]);
  }
}

async function factsOf(
  tx: Tx,
  { aboutId, unitId, fromOn, toOn }: ReportRun,
): Promise<ReportContent['facts']> {
  const names: { id: string; name: string }[] = await tx.query(
    'SELECT id, name FROM unit WHERE id = ANY($1)',
    [[aboutId ?? unitId, unitId]],
  );
  const nameOf = (id: string) => names.find((unit) => unit.id === id)?.name ?? '';
  return [
    ['统计单位', nameOf(aboutId ?? unitId)],
    ['制表单位', nameOf(unitId)],
    ['统计期间', `${fromOn} 至 ${toOn}（含首尾两日）`],
    ['制表时间', `${minuteOf(formatInstant(now(tx)))}（北京时间）`],
  ];
}
