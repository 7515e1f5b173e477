import { Injectable } from '@nestjs/common';
import { type Actor, Database, isOverseer } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { Units } from '../../identity/index.js';
import { NotFound } from '../../shared/refused.js';
import { VentureApplication } from './application.entity.js';
import { VentureProgramme } from './programme.entity.js';
import type { Standing } from './ranking.js';
import { type DecidedGrant, VentureDecision } from './result.entity.js';
import { countedSheets, currentStandings, livePitches, sittingJudges } from './review-files.js';
import { VentureDraw, VentureJudge, VenturePitch, type VentureSheet } from './review.entity.js';

/** Who asks about a review: the street, an overseer, or a judge with his seat. */
export interface ReviewAccess {
  readonly programme: VentureProgramme;
  readonly judge: VentureJudge | undefined;
}

/** A judge with the name that he has now. */
export interface NamedJudge {
  readonly judge: VentureJudge;
  readonly name: string;
}

/** What was decided on one application, with who stands behind it. */
export interface PublicGrant {
  readonly grant: DecidedGrant;
  readonly application: VentureApplication;
  readonly organization: { readonly name: string; readonly uscc: string };
}

/** Reads of what happens between deadline and grants. */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationProfiles,
    private readonly units: Units,
  ) {}

  /** For the street, overseers and judges who sit. NotFound (404) for everybody else. */
  async access(actor: Actor, programmeId: string): Promise<ReviewAccess> {
    const { reader } = this.database;
    const programme = await reader.findOneBy(VentureProgramme, { id: programmeId });
    const judges = programme ? await sittingJudges(reader, programmeId) : [];
    const judge = judges.find(({ accountId }) => accountId === actor.accountId);
    const mayRead = judge !== undefined || isOverseer(actor) || programme?.streetId === actor.unitId;
    if (!programme?.publishedOn || !mayRead) throw new NotFound('venture_programme');
    return { programme, judge };
  }

  /** Everybody who sat or sits, by seat and time. */
  async judges(programmeId: string): Promise<NamedJudge[]> {
    const judges = await this.database.reader.find(VentureJudge, {
      where: { programmeId },
      order: { seat: 'ASC', id: 'ASC' },
    });
    const names = await this.units.accountNames(judges.map(({ accountId }) => accountId));
    return judges.map((judge) => ({ judge, name: names.get(judge.accountId) ?? '' }));
  }

  /** The draws that were made. */
  draws(programmeId: string): Promise<VentureDraw[]> {
    return this.database.reader.find(VentureDraw, { where: { programmeId }, order: { id: 'ASC' } });
  }

  /** All appearances in their order. */
  pitches(programmeId: string): Promise<VenturePitch[]> {
    return this.database.reader.find(VenturePitch, { where: { programmeId }, order: { position: 'ASC' } });
  }

  /** The sheets that count, and whether all of all judges are in. */
  async sheets(
    programmeId: string,
  ): Promise<{ sheets: VentureSheet[]; judges: VentureJudge[]; whole: boolean }> {
    const { reader } = this.database;
    const pitches = await livePitches(reader, programmeId);
    const isOver = pitches.every(({ state }) => state === 'scored' || state === 'missed');
    return {
      sheets: await countedSheets(reader, programmeId),
      judges: await sittingJudges(reader, programmeId),
      whole: pitches.length > 0 && isOver,
    };
  }

  /** Places by the sheets that count; empty until all are in. */
  async standings(programme: VentureProgramme): Promise<Standing[]> {
    const { whole } = await this.sheets(programme.id);
    return whole ? currentStandings(this.database.reader, programme) : [];
  }

  /** The decision in force; null while there is none. */
  decision({ decisionId }: Pick<VentureProgramme, 'decisionId'>): Promise<VentureDecision | null> {
    return decisionId
      ? this.database.reader.findOneBy(VentureDecision, { id: decisionId })
      : Promise.resolve(null);
  }

  /** Organizations whose applications were reviewed, whatever came of them. */
  async applicants(programmeId: string): Promise<string[]> {
    const all = await this.database.reader.findBy(VentureApplication, { programmeId });
    const reviewed = all.filter(({ state }) => state !== 'withdrawn' && state !== 'lapsed');
    return [...new Set(reviewed.map(({ organizationId }) => organizationId))];
  }

  /** What a decision says, with names. */
  async grants({ programmeId, grants }: VentureDecision): Promise<PublicGrant[]> {
    const applications = await this.database.reader.findBy(VentureApplication, { programmeId });
    const profiles = await this.organizations.byIds(applications.map(({ organizationId }) => organizationId));
    return grants.flatMap((grant) => {
      const application = applications.find(({ id }) => id === grant.applicationId);
      const organization = application && profiles.get(application.organizationId);
      return application && organization ? [{ grant, application, organization }] : [];
    });
  }
}
