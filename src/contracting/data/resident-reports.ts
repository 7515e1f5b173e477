import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  type Actor,
  Database,
  KeyRing,
  isOverseer,
  keysetPage,
  openPersonal,
  contactOf,
} from '../../platform/index.js';
import { trackingHash } from '../../catalogue/index.js';
import { maskName, maskPhone, maskWithin } from '../../shared/masking.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { ResidentReportState } from '../domain/resident-report.lifecycle.js';
import { type BelowFilter, belowVisibleContracts, contractsOf } from './below-contract.js';
import type { Contract } from './contract.entity.js';
import { ResidentReportAnswer } from './resident-report-answer.entity.js';
import { ResidentReportLink } from './resident-report-link.entity.js';
import { ResidentReport } from './resident-report.entity.js';

/** What the list of reports may be narrowed to. */
export interface ReportFilter extends BelowFilter {
  readonly state?: ResidentReportState;
}

/** A report as those around its contract see it: who reported in stars, and no names in the words. */
export interface OpenedReport {
  readonly id: string;
  readonly row: ResidentReport;
  readonly contract: Contract;
  /** Null for overseers, and once it was erased. */
  readonly text: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  /** All answers, the first one first. */
  readonly answers: readonly ResidentReportAnswer[];
}

/** Reads of residents' reports; nothing personal leaves unmasked. */
@Injectable()
export class ResidentReports {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
  ) {}

  /** A page, newest first. */
  async page(
    actor: Actor,
    request: PageRequest,
    { state, ...filter }: ReportFilter,
  ): Promise<Page<OpenedReport>> {
    const query = belowVisibleContracts(this.database.reader, ResidentReport, actor, filter);
    if (state) query.andWhere('row.state = :state', { state });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.opened(actor, items), next };
  }

  /** One report. NotFound (404). */
  async one(actor: Actor, id: string): Promise<OpenedReport> {
    const query = belowVisibleContracts(this.database.reader, ResidentReport, actor);
    const [found] = await this.opened(actor, await query.andWhere('row.id = :id', { id }).getMany());
    if (!found) throw new NotFound('resident_report');
    return found;
  }

  /** The report that came by a link; NotFound for a code that nobody was given or used. */
  async byCode(code: string): Promise<ResidentReport> {
    const { reader } = this.database;
    const link = await reader.findOneBy(ResidentReportLink, { tokenHash: trackingHash(code) });
    const row = link && (await reader.findOneBy(ResidentReport, { linkId: link.id }));
    if (!row) throw new NotFound('resident_report');
    return row;
  }

  private async opened(actor: Actor, rows: readonly ResidentReport[]): Promise<OpenedReport[]> {
    const contracts = await contractsOf(this.database.reader, rows);
    const answers = await this.database.reader.find(ResidentReportAnswer, {
      where: { reportId: In(rows.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    return rows.flatMap((row) => {
      const contract = contracts.get(row.contractId);
      if (!contract) return [];
      const { name, phone } = contactOf(this.keys, row);
      const text = isOverseer(actor) ? null : openPersonal(this.keys, row, 'textSealed');
      const masked = { name: name && maskName(name), phone: phone && maskPhone(phone) };
      const own = answers.filter(({ reportId }) => reportId === row.id);
      return [{ id: row.id, row, contract, text: text && maskWithin(text, name), ...masked, answers: own }];
    });
  }
}
