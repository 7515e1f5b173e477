import { v7 as uuid } from 'uuid';
import { announce } from '../../src/disclosure/data/announce.js';
import type { NoticeKind } from '../../src/disclosure/domain/notice-content.js';
import { BusinessClock, Database } from '../../src/platform/index.js';
import type { World } from './world.js';

/** What a story cares about in a notice. */
export interface GivenNotice {
  readonly kind?: NoticeKind;
  readonly text?: string;
  readonly unitId?: string;
  readonly takesDown?: string;
  /** When it comes to the board by the clock of that moment, RFC 3339; now where that is left out. */
  readonly at?: string;
  /** Takes the whole transaction back. */
  readonly undone?: boolean;
}

/** Puts a notice on the board as a handler would; answers its id. */
export async function givenNotice(world: World, title: string, given: GivenNotice = {}): Promise<string> {
  const { kind = 'tender', text = '示例。', unitId = null, takesDown = null, undone } = given;
  const before = world.clock.now().toISOString();
  if (given.at) world.clock.set(given.at);
  const occurredAt = world.app.get(BusinessClock).now();
  const content = { kind, title, text, facts: [], table: null, publishedTo: null };
  const put = world.app.get(Database).transaction(async (tx) => {
    const subject = { id: uuid(), unitId };
    const { id } = await announce(tx, { messageId: uuid(), occurredAt }, subject, content, takesDown);
    if (undone) throw new Error('taken back');
    return id;
  });
  return put.finally(() => {
    if (given.at) world.clock.set(before);
  });
}

/** Puts many notices on the board at once, as they stood there before there was a search index. */
export async function givenOldNotices(world: World, count: number, title: string): Promise<void> {
  await world.app.get(Database).dataSource.query(
    `INSERT INTO public_notice (id, version, created_at, event_id, kind, title, subject_id, text, facts, published_from)
     SELECT gen_random_uuid(), 1, now(), gen_random_uuid(), 'tender', $1 || n, gen_random_uuid(), '示例。', '[]', '2025-03-03'
       FROM generate_series(1, $2) AS n`,
    [title, count],
  );
}
