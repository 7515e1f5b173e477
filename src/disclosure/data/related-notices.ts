import type { EntityManager } from 'typeorm';
import { PublicNotice } from './public-notice.entity.js';
import { PURCHASE_SUBJECTS } from './purchase-subjects.js';
import { stands } from './standing.js';

/** More than any purchase has. */
const MOST = 200;

/** The other notices of the purchase that a notice is about, in the order in which they came to the board. */
export async function relatedNotices(
  reader: EntityManager,
  { id, subjectId }: PublicNotice,
): Promise<PublicNotice[]> {
  const found: { id: string }[] = await reader.query(PURCHASE_SUBJECTS, [subjectId]);
  // What is no purchase (a ranking, a sanction, a grant) has the notices about itself alone.
  const about = [subjectId, ...found.map((subject) => subject.id)];
  return reader
    .createQueryBuilder(PublicNotice, 'notice')
    .where('notice.subjectId = ANY (:about) AND notice.id <> :id', { about, id })
    .andWhere(stands('notice'))
    .orderBy('notice.position', 'ASC')
    .limit(MOST)
    .getMany();
}
