import { Injectable } from '@nestjs/common';
import { newTrackingCode, trackingHash } from '../../catalogue/index.js';
import { type Actor, Database, Settings, create, lock, now } from '../../platform/index.js';
import { addDays, dayOf, type Day } from '../../shared/days.js';
import { Contract } from '../data/contract.entity.js';
import { ReportIntake, type SaidReport } from '../data/report-intake.js';
import { ResidentReportLink } from '../data/resident-report-link.entity.js';
import { refuseAll } from '../domain/conflicts.js';
import type { ReportChannel } from '../domain/resident-report-rules.js';
import { servedViolations } from '../domain/supervision-rules.js';
import { demandStanding } from '../policies.js';

/** What a clerk writes down for a resident. */
export interface TakenReport extends SaidReport {
  readonly contractId: string;
  readonly channel: Exclude<ReportChannel, 'link'>;
}

/** A community's clerk takes what a resident reports about a service, or gives him a link to report by himself. */
@Injectable()
export class TakeReport {
  constructor(
    private readonly database: Database,
    private readonly intake: ReportIntake,
    private readonly settings: Settings,
  ) {}

  /** Its id. RuleBroken (422): no service was or is given; NotFound (404) for another community's. */
  take(actor: Actor, { contractId, channel, ...said }: TakenReport): Promise<string> {
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['community'], 'contract');
      refuseAll(servedViolations(contract.state));
      return this.intake.keep(tx, { contractId, channel, linkId: null, recordedBy: actor.accountId }, said);
    });
  }

  /** A link for one report; its code is shown this once. */
  link(actor: Actor, contractId: string): Promise<{ id: string; code: string; expiresOn: Day }> {
    return this.database.transaction(async (tx) => {
      const contract = await lock(tx, Contract, contractId);
      demandStanding(actor, contract, ['community'], 'contract');
      refuseAll(servedViolations(contract.state));
      const code = newTrackingCode();
      const expiresOn = addDays(dayOf(now(tx)), this.settings.residentReportLinkDays);
      const link = { contractId, tokenHash: trackingHash(code), expiresOn, issuedBy: actor.accountId };
      const { id } = await create(tx, ResidentReportLink, link);
      return { id, code, expiresOn };
    });
  }
}
