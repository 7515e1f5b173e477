import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, lock, now } from '../../platform/index.js';
import { indexNextNotices } from '../data/index-next-notices.js';
import { SearchRebuild } from '../data/search-rebuild.entity.js';
import { SearchRebuildDue } from '../events.js';

/** Rebuilds the search index, one short transaction after the other, so that a worker may die between any two. */
@Injectable()
export class RebuildSearch {
  constructor(private readonly outbox: Outbox) {}

  @Handles(SearchRebuildDue, 'disclosure.rebuild-search')
  async step(tx: Tx, { rebuildId }: { rebuildId: string }): Promise<void> {
    const rebuild = await lock(tx, SearchRebuild, rebuildId);
    if (rebuild.finishedAt) return;
    const { indexed, lastPosition } = await indexNextNotices(tx, rebuild);
    // Written without `save`: a step of a copy is no event for the audit log.
    await tx.update(SearchRebuild, rebuildId, {
      indexed: rebuild.indexed + indexed,
      ...(lastPosition === null ? { finishedAt: now(tx) } : { donePosition: lastPosition }),
    });
    if (lastPosition !== null) await this.outbox.publish(tx, SearchRebuildDue, { rebuildId });
  }
}
