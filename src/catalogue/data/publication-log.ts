import { type Tx, create, now } from '../../platform/index.js';
import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import { dayOf } from '../../shared/days.js';
import { sha256 } from '../../shared/sha256.js';
import { endsNotBefore } from '../domain/consultation-rules.js';
import { type PublicationChannel, Publication, type PublicationSubject } from './publication.entity.js';

/** The law by which lists, their execution and consultations stay public for fifteen days. */
const RULE = '城市居民委员会组织法 art. 34';

/** That power lists are public as a whole is the district's own rule. */
const LOCAL_RULE = '社区权责清单整体公开（本区规定）';

/** What becomes public. */
export interface Published {
  readonly subjectType: PublicationSubject;
  readonly subjectId: string;
  readonly unitId: string;
  readonly channel?: PublicationChannel;
  readonly place?: string | null;
  /** What people read; its hash proves later what was public. */
  readonly content: Plain;
}

/** Notes that something is public from today on. */
export async function logPublication(tx: Tx, published: Published): Promise<Publication> {
  const { content, channel = 'web', place = null, ...rest } = published;
  const fromOn = dayOf(now(tx));
  return create(tx, Publication, {
    ...{ ...rest, channel, place, fromOn, notBefore: endsNotBefore(fromOn) },
    rule: rest.subjectType === 'responsibility-list' ? LOCAL_RULE : RULE,
    ...{ contentSha256: sha256(canonicalJson(content)), endedOn: null, endReason: null, endOrder: null },
  });
}
