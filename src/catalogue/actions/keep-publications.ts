import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, constraintMeans, lock, now, save } from '../../platform/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import { CommunityList } from '../data/community-list.entity.js';
import { Consultation } from '../data/consultation.entity.js';
import { logPublication, type Published } from '../data/publication-log.js';
import {
  communityListContent,
  listContent,
  responsibilityContent,
  resultContent,
} from '../data/public-content.js';
import { type PublicationChannel, Publication, type PublicationSubject } from '../data/publication.entity.js';
import { ResponsibilityList } from '../data/responsibility-list.entity.js';
import { ServiceList } from '../data/service-list.entity.js';
import { publishedItems } from '../data/standing-items.js';
import { refuse } from '../domain/consultation-refusals.js';
import { endViolations } from '../domain/consultation-rules.js';

constraintMeans('publication_once', refuse.publicationThere);

/** Something public to be shown at another place too. */
export interface PublicationInput {
  readonly subjectType: PublicationSubject;
  readonly subjectId: string;
  readonly channel: PublicationChannel;
  /** Which board, window or group. */
  readonly place: string | null;
}

/** Keeps the publication log: what hangs on boards and stands in groups, and what was taken down. */
@Injectable()
export class KeepPublications {
  constructor(private readonly database: Database) {}

  /** Its id. RuleBroken: what is not public yet (422), what is there already (409). NotFound for another unit's. */
  record(actor: Actor, { channel, place, ...subject }: PublicationInput): Promise<string> {
    return this.database.transaction(async (tx) => {
      const content = await contentOf(tx, actor, subject);
      return (await logPublication(tx, { ...subject, channel, place, unitId: actor.unitId, content })).id;
    });
  }

  /** Takes it down; the row stays. RuleBroken (409) before its time unless by an order. */
  async end(actor: Actor, id: string, reason: string, order: string | null): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await lock(tx, Publication, id);
      if (row.unitId !== actor.unitId) throw new NotFound('publication');
      const today = dayOf(now(tx));
      RuleBroken.conflictUnlessEmpty(endViolations(row, today, order));
      await save(tx, Object.assign(row, { endedOn: today, endReason: reason, endOrder: order }));
    });
  }
}

async function contentOf(
  tx: Tx,
  { unitId }: Actor,
  { subjectType, subjectId: id }: Pick<PublicationInput, 'subjectType' | 'subjectId'>,
): Promise<Published['content']> {
  if (subjectType === 'responsibility-list') {
    const list = await lock(tx, ResponsibilityList, id);
    if (list.streetId !== unitId) throw new NotFound('responsibility_list');
    demandPublic(list.state === 'published');
    return responsibilityContent(list);
  }
  if (subjectType === 'community-list') {
    const list = await tx.findOneBy(CommunityList, { id });
    if (list?.communityId !== unitId) throw new NotFound('community_list');
    return communityListContent(list);
  }
  const isList = subjectType === 'service-list';
  const row = await (isList ? lock(tx, ServiceList, id) : lock(tx, Consultation, id));
  if (row.communityId !== unitId) throw new NotFound(isList ? 'service_list' : 'consultation');
  if (row instanceof Consultation) {
    demandPublic(row.state === 'concluded');
    return resultContent(row);
  }
  demandPublic(row.state === 'published');
  return listContent(row, await publishedItems(tx, row));
}

function demandPublic(isPublic: boolean): void {
  RuleBroken.unlessEmpty(isPublic ? [] : [refuse.subjectNotPublic({ pointer: '/subjectId' })]);
}
