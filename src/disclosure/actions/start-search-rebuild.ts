import { Injectable } from '@nestjs/common';
import { Database, Outbox, constraintMeans, create } from '../../platform/index.js';
import { SearchRebuild } from '../data/search-rebuild.entity.js';
import { refuse } from '../domain/refusals.js';
import { SearchRebuildDue } from '../events.js';

constraintMeans('one_search_rebuild', () => refuse.rebuildRuns());
constraintMeans('search_rebuild_number', () => refuse.rebuildRuns());

/** Begins to build the search index anew; people go on searching. Refused (409) while another rebuild goes on. */
@Injectable()
export class StartSearchRebuild {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  run(accountId: string): Promise<SearchRebuild> {
    return this.database.transaction(async (tx) => {
      const [found] = await tx.query<{ number: number; notices: number }[]>(
        `SELECT (SELECT coalesce(max(number), 0)::integer + 1 FROM search_rebuild) AS number,
                (SELECT count(*)::integer FROM public_notice) AS notices`,
      );
      const rebuild = await create(tx, SearchRebuild, {
        ...{ ...found, requestedBy: accountId, indexed: 0, donePosition: '0', finishedAt: null },
      });
      await this.outbox.publish(tx, SearchRebuildDue, { rebuildId: rebuild.id });
      return rebuild;
    });
  }
}
