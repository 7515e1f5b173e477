import type { Publication } from '../data/publication.entity.js';

/** What was public where, from when to when, by which law; the hash proves what it was. */
export class PublicationView {
  id: string;
  version: number;
  /** @example service-list */
  subjectType: string;
  subjectId: string;
  unitId: string;
  /** @example notice-board */
  channel: string;
  place: string | null;
  fromOn: string;
  /** First day on which it may end. */
  notBefore: string;
  /** The text that demands it. */
  rule: string;
  /** SHA-256 of what was public, as canonical JSON. */
  contentSha256: string;
  endedOn: string | null;
  endReason: string | null;
  /** The order by which it was taken down before its time. */
  endOrder: string | null;

  static of(row: Publication): PublicationView {
    const { id, version, subjectType, subjectId, unitId, channel, place, fromOn, notBefore, rule } = row;
    const { contentSha256, endedOn, endReason, endOrder } = row;
    return {
      ...{ id, version, subjectType, subjectId, unitId, channel, place, fromOn, notBefore, rule },
      ...{ contentSha256, endedOn, endReason, endOrder },
    };
  }
}

/** The publication log, newest first. */
export class PublicationListView {
  items: PublicationView[];
  next: string | null;
}
