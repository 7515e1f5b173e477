import { Injectable } from '@nestjs/common';
import { RankingComputed, Rankings } from '../../evaluation/index.js';
import { type Envelope, Handles, type Tx } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { announce } from '../data/announce.js';
import { rankingNotice } from '../domain/ranking-notice.js';

/** Publishes every edition of the ranking. */
@Injectable()
export class AnnounceRankings {
  constructor(
    private readonly rankings: Rankings,
    private readonly profiles: OrganizationProfiles,
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
    await announce(
      tx,
      envelope,
      { id: rankingId, unitId: null },
      rankingNotice({ edition, asOf, notRanked, method, objectionBy, corrects }, rows),
    );
  }
}
