import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { Award } from './award.entity.js';
import { EvaluationReport } from './evaluation-report.entity.js';
import { Lot } from './lot.entity.js';
import { OpeningWitness } from './opening-witness.entity.js';
import { Opening } from './opening.entity.js';
import { PanelDraw } from './panel-draw.entity.js';
import { PanelMember } from './panel-member.entity.js';
import { ReportOpinion } from './report-opinion.entity.js';
import { ScoreSheet } from './score-sheet.entity.js';

/** Reads of what a procedure leaves behind: openings, panel, sheets, report. Who may read it is asked before. */
@Injectable()
export class Procedures {
  constructor(private readonly database: Database) {}

  /** The openings, that of the bids first. NotFound (404) before it. */
  async openings(tenderId: string): Promise<Opening[]> {
    const found = await this.database.reader.find(Opening, { where: { tenderId }, order: { id: 'ASC' } });
    if (found.length === 0) throw new NotFound('opening');
    return found;
  }

  /** The draw and who was seated. NotFound (404) before it. */
  async panel(tenderId: string): Promise<{ draw: PanelDraw; members: PanelMember[] }> {
    const draw = await this.database.reader.findOneBy(PanelDraw, { tenderId });
    if (!draw) throw new NotFound('panel');
    return { draw, members: await this.members([tenderId]) };
  }

  /** Members of the panels of these tenders, those who were replaced left out, in the order of their seats. */
  members(tenderIds: readonly string[]): Promise<PanelMember[]> {
    return this.database.reader.find(PanelMember, {
      where: { tenderId: In([...tenderIds]), replacedAt: IsNull() },
      order: { seat: 'ASC' },
    });
  }

  /** The sheets that count, first come first: a replaced member's are void. */
  async sheets(tenderId: string): Promise<ScoreSheet[]> {
    const memberId = In((await this.members([tenderId])).map(({ id }) => id));
    return this.database.reader.find(ScoreSheet, { where: { tenderId, memberId }, order: { id: 'ASC' } });
  }

  /** What members said to the report, first come first. */
  opinions(tenderId: string): Promise<ReportOpinion[]> {
    return this.database.reader.find(ReportOpinion, { where: { tenderId }, order: { id: 'ASC' } });
  }

  /** Who was there at the opening, first come first. */
  witnesses(tenderId: string): Promise<OpeningWitness[]> {
    return this.database.reader.find(OpeningWitness, { where: { tenderId }, order: { id: 'ASC' } });
  }

  /**
   * Numbers of the lots whose result is public: an award was announced, and stays known when it is taken back. From the
   * first on, names and seed are for everybody.
   */
  async publicLots(tenderId: string): Promise<number[]> {
    const awards = await this.database.reader.findBy(Award, { tenderId });
    const lots = await this.database.reader.findBy(Lot, { id: In(awards.map(({ lotId }) => lotId)) });
    return lots.map(({ number }) => number);
  }

  /** The frozen report. NotFound (404) before it. */
  async report(tenderId: string): Promise<EvaluationReport> {
    const [report] = await this.reports([tenderId]);
    if (!report) throw new NotFound('report');
    return report;
  }

  reports(tenderIds: readonly string[]): Promise<EvaluationReport[]> {
    return this.database.reader.findBy(EvaluationReport, { tenderId: In([...tenderIds]) });
  }
}
