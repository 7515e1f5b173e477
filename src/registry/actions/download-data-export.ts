import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Database,
  PersonalDataHolders,
  type PersonalRecord,
  Settings,
  type Tx,
  now,
  touch,
} from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import type { DataRequest } from '../data/data-request.entity.js';
import { DataRequests } from '../data/data-requests.js';
import { refuseDataRequest as refuse } from '../domain/data-request-refusals.js';

const DAY_MS = 86_400_000;

/** Everything that one context knows of a person. */
export interface HeldRecords {
  readonly holder: string;
  readonly records: readonly PersonalRecord[];
}

/** Gives the copy that was granted (个人信息保护法 art. 45): gathered when it is fetched, stored nowhere, for some days only. */
@Injectable()
export class DownloadDataExport {
  constructor(
    private readonly database: Database,
    private readonly requests: DataRequests,
    private readonly holders: PersonalDataHolders,
    private readonly settings: Settings,
  ) {}

  /** RuleBroken (409) when there is no copy, or the days are over. Each download stands in the audit log. */
  async run(actor: Actor, id: string, own: boolean): Promise<HeldRecords[]> {
    return this.database.transaction(async (tx) => {
      const request = own ? await this.requests.own(actor, id) : await this.requests.one(actor, id);
      this.demandOpen(tx, request);
      touch(tx, 'data_request', id, 'download');
      const subject = this.requests.subjectOf(request);
      const gathered: HeldRecords[] = [];
      for (const holder of this.holders.all())
        gathered.push({ holder: holder.name, records: await holder.export(tx, subject) });
      return gathered;
    });
  }

  private demandOpen(tx: Tx, { kind, state, decidedAt }: DataRequest): void {
    if (kind !== 'export' || state !== 'granted' || decidedAt === null)
      throw new RuleBroken([refuse.noExport()], true);
    const days = this.settings.dataExportDays;
    if (now(tx).getTime() >= decidedAt.getTime() + days * DAY_MS)
      throw new RuleBroken([refuse.exportOver({ params: { days } })], true);
  }
}
