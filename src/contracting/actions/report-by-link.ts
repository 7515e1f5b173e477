import { Injectable } from '@nestjs/common';
import { trackingHash } from '../../catalogue/index.js';
import { Database, lock, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound } from '../../shared/refused.js';
import { Contract } from '../data/contract.entity.js';
import { ReportIntake, type SaidReport } from '../data/report-intake.js';
import { ResidentReportLink } from '../data/resident-report-link.entity.js';
import { ResidentReport } from '../data/resident-report.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import { refuseOversight as refuse } from '../domain/oversight-refusals.js';
import { servedViolations } from '../domain/supervision-rules.js';

/** A resident reports by himself, with the code that he was given. */
@Injectable()
export class ReportByLink {
  constructor(
    private readonly database: Database,
    private readonly intake: ReportIntake,
  ) {}

  /** NotFound (404) for a code that nobody was given. RuleBroken (409): used or expired, no service was or is given. */
  async run(code: string, said: SaidReport): Promise<void> {
    await this.database.transaction(async (tx) => {
      const link = await tx.findOneBy(ResidentReportLink, { tokenHash: trackingHash(code) });
      if (!link) throw new NotFound('resident_report');
      const contract = await lock(tx, Contract, link.contractId);
      const used = await tx.existsBy(ResidentReport, { linkId: link.id });
      refuseAll([
        ...servedViolations(contract.state),
        ...(used ? [refuse.reportLinkUsed()] : []),
        ...(dayOf(now(tx)) > link.expiresOn ? [refuse.reportLinkExpired()] : []),
      ]);
      const { contractId, id: linkId } = link;
      await this.intake.keep(tx, { contractId, channel: 'link', linkId, recordedBy: null }, said);
    });
  }
}
