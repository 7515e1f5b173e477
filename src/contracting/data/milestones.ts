import { Injectable } from '@nestjs/common';
import { type Actor, Database, type FileLinkView, Files } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { NotFound } from '../../shared/refused.js';
import { isReached } from '../domain/milestone.lifecycle.js';
import { isProvisional } from '../domain/replanned-days.js';
import { demandStanding } from '../policies.js';
import { ContractFiles } from './contract-files.js';
import type { Contract } from './contract.entity.js';
import { MilestoneReplan } from './milestone-replan.entity.js';
import { MilestoneReturn } from './milestone-return.entity.js';
import { MilestoneSubmission } from './milestone-submission.entity.js';
import type { Milestone } from './milestone.entity.js';

/** A hand-in, and why it was sent back. */
export interface JudgedSubmission {
  readonly submission: MilestoneSubmission;
  readonly returned: MilestoneReturn | undefined;
}

/** A milestone with its hand-ins, the first one first. */
export interface MilestoneDetails {
  readonly milestone: Milestone;
  readonly submissions: readonly JudgedSubmission[];
  /** A day of it stands until the calendar of its year is loaded. */
  readonly provisional: boolean;
  /** Days that a calendar moved, the first one first. */
  readonly replans: readonly MilestoneReplan[];
}

/** Reads of milestones for those who may see their contract. */
@Injectable()
export class Milestones {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractFiles,
    private readonly files: Files,
    private readonly calendars: WorkingCalendars,
  ) {}

  /** A contract's milestones in their order. */
  async of(
    actor: Actor,
    contractId: string,
  ): Promise<{ contract: Contract; milestones: MilestoneDetails[] }> {
    const { contract, milestones } = await this.contracts.milestones(actor, contractId);
    const order = { number: 'ASC' } as const;
    const all = await this.database.reader.find(MilestoneSubmission, { where: { contractId }, order });
    const returns = await this.database.reader.findBy(MilestoneReturn, { contractId });
    const byId = { where: { contractId }, order: { id: 'ASC' } } as const;
    const replans = await this.database.reader.find(MilestoneReplan, byId);
    const calendar = await this.calendars.current();
    const judged = all.map((submission) => ({
      submission,
      returned: returns.find(({ submissionId }) => submissionId === submission.id),
    }));
    return {
      contract,
      milestones: milestones.map((milestone) => {
        return {
          milestone,
          provisional: !isReached(milestone.state) && isProvisional(milestone, calendar),
          replans: replans.filter(({ milestoneId }) => milestoneId === milestone.id),
          submissions: judged.filter(({ submission }) => submission.milestoneId === milestone.id),
        };
      }),
    };
  }

  /** A file that was handed in. NotFound (404) for what is not there. */
  async file(actor: Actor, contractId: string, milestoneId: string, fileId: string): Promise<FileLinkView> {
    const { contract } = await this.contracts.one(actor, contractId);
    demandStanding(actor, contract, ['buyer', 'provider', 'overseer'], 'contract');
    const found = await this.database.reader.findBy(MilestoneSubmission, { contractId, milestoneId });
    if (!found.some(({ fileIds }) => fileIds.includes(fileId))) throw new NotFound('file');
    return this.files.link(fileId);
  }
}
