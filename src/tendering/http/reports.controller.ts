import { Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, Creates, CurrentActor, Requires } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { FreezeReport } from '../actions/freeze-report.js';
import { ProcedureReaders } from '../data/procedure-readers.js';
import { Procedures } from '../data/procedures.js';
import { Tenders } from '../data/tenders.js';
import { ReportView } from './report.view.js';

/** The panel's report (评审报告). */
@ApiTags('tendering')
@Controller('api/v1/tenders/:id/report')
export class ReportsController {
  constructor(
    private readonly freezeReport: FreezeReport,
    private readonly tenders: Tenders,
    private readonly readers: ProcedureReaders,
    private readonly procedures: Procedures,
  ) {}

  /** Compute the result and freeze the report, when all sheets are in. */
  @Post()
  @Requires('report.freeze')
  @Creates('tenders/:id/report')
  async freeze(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportView> {
    await this.freezeReport.run(actor, id);
    return this.whole(id);
  }

  private async whole(id: string): Promise<ReportView> {
    const report = await this.procedures.report(id);
    const members = new Map((await this.procedures.members([id])).map((member) => [member.id, member.seat]));
    const opinions = (await this.procedures.opinions(id)).map(({ memberId, agrees, dissent }) => {
      return { seat: members.get(memberId) ?? 0, agrees, dissent };
    });
    return ReportView.of(report, opinions);
  }

  /** The report: whole for the buyer, the panel and the overseers; after a lot's result its bidders read their own lines. */
  @Get()
  @Requires('report.read')
  async get(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ReportView> {
    const tender = await this.tenders.visibleTo(actor, id);
    if (await this.readers.isReader(actor, tender)) return this.whole(id);
    const lots = await this.procedures.publicLots(id);
    if (lots.length === 0) throw new NotFound('report');
    const own = ReportView.ownOf(await this.procedures.report(id), actor.unitId, lots);
    if (own.bids.length + own.invalid.length === 0) throw new NotFound('report');
    return own;
  }
}
