import { Injectable } from '@nestjs/common';
import { type Actor, Database, Outbox, type Tx, constraintMeans, create, now } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { toDecimal } from '../../shared/exact.js';
import { RuleBroken } from '../../shared/refused.js';
import { CommunityList } from '../data/community-list.entity.js';
import { Communities } from '../data/communities.js';
import { NeedPriorities } from '../data/need-priorities.js';
import { Need } from '../data/need.entity.js';
import { communityListContent } from '../data/public-content.js';
import { logPublication } from '../data/publication-log.js';
import { Resource } from '../data/resource.entity.js';
import {
  type CommunityListKind,
  type CommunityListLine,
  MOST_LINES,
  needLine,
  resourceLine,
} from '../domain/community-list-lines.js';
import { refuse } from '../domain/intake-refusals.js';
import { priorityTotal } from '../domain/need-priority.js';
import { CommunityListPublished } from '../events.js';
import { In } from 'typeorm';

constraintMeans('community_list_edition', refuse.editionThere);

/** Publishes what a community needs, or what can be lent in it, as it stands today. */
@Injectable()
export class PublishCommunityList {
  constructor(
    private readonly database: Database,
    private readonly communities: Communities,
    private readonly priorities: NeedPriorities,
    private readonly outbox: Outbox,
  ) {}

  /** The new edition's id. RuleBroken: no community (422), nothing to list or too much (422), published at once by another (409). */
  async run(actor: Actor, kind: CommunityListKind, title: string): Promise<string> {
    const { communityId, streetId } = await this.communities.demand(actor.unitId);
    return this.database.transaction(async (tx) => {
      const lines = await (kind === 'needs' ? this.needs(tx, communityId) : resources(tx, communityId));
      RuleBroken.unlessEmpty([
        ...(lines.length === 0 ? [refuse.nothingToList()] : []),
        ...(lines.length > MOST_LINES ? [refuse.tooMuchToList({ params: { limit: MOST_LINES } })] : []),
      ]);
      const edition = 1 + (await tx.countBy(CommunityList, { communityId, kind }));
      const list = await create(tx, CommunityList, {
        ...{ kind, communityId, streetId, edition, title, lines },
        ...{ publishedOn: dayOf(now(tx)), publishedBy: actor.accountId },
      });
      const subject = { subjectType: 'community-list' as const, subjectId: list.id, unitId: communityId };
      await logPublication(tx, { ...subject, content: communityListContent(list) });
      await this.outbox.publish(tx, CommunityListPublished, { listId: list.id });
      return list.id;
    });
  }

  /** Needs that somebody has verified, the most pressing first. */
  private async needs(tx: Tx, communityId: string): Promise<CommunityListLine[]> {
    const state = In(['verified', 'adopted']);
    const found = await tx.find(Need, { where: { communityId, state }, take: MOST_LINES + 1 });
    const lines = await this.priorities.linesOf(tx, found);
    const listed = found.map((need) => ({ need, total: priorityTotal(lines.get(need.id) ?? []) }));
    listed.sort((a, b) => b.total.compare(a.total) || (a.need.id < b.need.id ? -1 : 1));
    return listed.map(({ need, total }) => {
      const { id, title, category, beneficiaryCount, urgency, state: at } = need;
      return needLine({
        ...{ id, title, category, beneficiaryCount, urgency, state: at },
        priority: toDecimal(total, 2),
      });
    });
  }
}

/** What is offered in the community, by name. */
async function resources(tx: Tx, communityId: string): Promise<CommunityListLine[]> {
  const found = await tx.find(Resource, {
    ...{
      where: { communityId, state: 'offered' as const },
      order: { name: 'ASC' as const, id: 'ASC' as const },
    },
    take: MOST_LINES + 1,
  });
  return found.map(resourceLine);
}
