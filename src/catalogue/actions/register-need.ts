import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { Communities } from '../data/communities.js';
import { EvidenceFiles } from '../data/evidence-files.js';
import { type NeedFacts, NeedIntake } from '../data/need-intake.js';
import { ServiceRequest } from '../data/service-request.entity.js';
import { refuse } from '../domain/need-refusals.js';
import { isLocal } from '../intake-policies.js';

/** What a grid worker or clerk writes down. */
export type RegisteredNeed = Omit<NeedFacts, 'source' | 'sourceId'> & {
  readonly communityId: string;
  readonly source: 'grid-worker' | 'meeting';
  /** The service request in which it was heard; the source is the request's channel then. */
  readonly serviceRequestId?: string;
  readonly reporterName?: string;
  readonly reporterPhone?: string;
};

/** Registers what residents need. */
@Injectable()
export class RegisterNeed {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly files: EvidenceFiles,
    private readonly intake: NeedIntake,
  ) {}

  /** The new need with the code for its reporter. RuleBroken (422): community, category, figures, files, request. */
  async run(actor: Actor, input: RegisteredNeed): Promise<{ id: string; trackingCode: string }> {
    const { communityId, serviceRequestId, reporterName, reporterPhone, ...facts } = input;
    const place = await this.communities.demandOwn(actor.unitId, communityId);
    await this.files.demandOwn(actor, facts.evidenceFileIds ?? [], '/evidenceFileIds');
    if (facts.meetingFileId) await this.files.demandOwn(actor, [facts.meetingFileId], '/meetingFileId');
    return this.database.transaction(async (tx) => {
      const heard = serviceRequestId ? await this.heardIn(tx, actor, serviceRequestId) : {};
      const reporter = { name: reporterName ?? null, phone: reporterPhone ?? null };
      return this.intake.keep(
        tx,
        place,
        { ...facts, ...heard },
        { ...reporter, waits: serviceRequestId !== undefined },
        { recordedBy: actor.accountId },
      );
    });
  }

  private async heardIn(tx: Tx, actor: Actor, id: string): Promise<Pick<NeedFacts, 'source' | 'sourceId'>> {
    const request = await tx.findOneBy(ServiceRequest, { id });
    if (!request || !isLocal(actor, request))
      throw new RuleBroken([refuse.requestUnknown({ pointer: '/serviceRequestId' })]);
    return { source: request.channel, sourceId: request.id };
  }
}
