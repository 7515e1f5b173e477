import { Injectable } from '@nestjs/common';
import { type Actor, Database, sealAudit } from '../../platform/index.js';
import { followersOf } from '../data/followers.js';
import { Tenders } from '../data/tenders.js';

/** Lets an organization be told of a tender that is not in its field, or stop it; nobody else learns who follows. */
@Injectable()
export class FollowTender {
  constructor(
    private readonly database: Database,
    private readonly tenders: Tenders,
  ) {}

  /** Following twice is following once. NotFound (404) before the publication. */
  follow(actor: Actor, tenderId: string): Promise<void> {
    return this.write(
      actor,
      tenderId,
      'INSERT INTO tender_follow (tender_id, organization_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    );
  }

  /** Ends it, whether or not there was any. */
  unfollow(actor: Actor, tenderId: string): Promise<void> {
    return this.write(
      actor,
      tenderId,
      'DELETE FROM tender_follow WHERE tender_id = $1 AND organization_id = $2',
    );
  }

  /** Whether the caller's organization follows. */
  async isFollowing(actor: Actor, tenderId: string): Promise<boolean> {
    await this.tenders.visibleTo(actor, tenderId);
    return (await followersOf(this.database.reader, tenderId)).includes(actor.unitId);
  }

  private async write(actor: Actor, tenderId: string, sql: string): Promise<void> {
    await this.tenders.visibleTo(actor, tenderId);
    await this.database.transaction(async (tx) => {
      sealAudit(tx, tenderId);
      await tx.query(sql, [tenderId, actor.unitId]);
    });
  }
}
