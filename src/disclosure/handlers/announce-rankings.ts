import { Injectable } from '@nestjs/common';
import { RankingComputed, Rankings } from '../../evaluation/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { announce } from '../data/announce.js';
import { rankingNotice } from '../domain/ranking-notice.js';
import { forWholePeriod } from '../domain/whole-period.js';

/** Publishes every edition of the ranking. */
@Injectable()
export class AnnounceRankings {
  constructor(
    private readonly rankings: Rankings,
    private readonly profiles: OrganizationProfiles,
    private readonly calendars: WorkingCalendars,
  ) {}

  @Handles(RankingComputed, 'disclosure.announce-ranking')
  async computed(tx: Tx, { rankingId }: { rankingId: string }, envelope: Envelope): Promise<void> {
    const { edition, asOf, settings: method, objectionBy, correctsId } = await this.rankings.find(rankingId);
    const corrects = correctsId === null ? null : (await this.rankings.find(correctsId)).edition;
    const entries = await this.rankings.entries(rankingId);
    const names = await this.profiles.byIds(entries.map(({ organizationId }) => organizationId));
    const rows = entries.flatMap(({ organizationId, rank, score, projects }) =>
      rank === null || score === null
        ? []
        : [{ rank, score, organization: names.get(organizationId)?.name ?? '', projects: projects.length }],
    );
    const notRanked = entries.filter(({ outcome }) => outcome === 'not-ranked').length;
    const notice = rankingNotice({ edition, asOf, notRanked, method, objectionBy, corrects }, rows);
    const since = dayOf(envelope.occurredAt);
    const subject = { id: rankingId, unitId: null };
    await announce(tx, envelope, subject, forWholePeriod(notice, since, await this.calendars.current()));
  }
}
