import { Injectable } from '@nestjs/common';
import { Database, Settings } from '../../platform/index.js';
import type { NeedState } from '../domain/need.lifecycle.js';
import type { Need } from './need.entity.js';

/** A need that says nearly the same. */
export interface SimilarNeed {
  readonly id: string;
  readonly title: string;
  readonly state: NeedState;
  readonly communityId: string;
  /** 0 to 1, two decimals. */
  readonly similarity: string;
}

const MOST = 10;

/** Needs that say nearly the same in the community and its neighbours below the same street office. */
@Injectable()
export class SimilarNeeds {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** The most similar open ones, from the threshold on (DESIGN). */
  of({ id, streetId, title, description }: Need): Promise<SimilarNeed[]> {
    return this.database.transaction(async (tx) => {
      await tx.query(`SELECT set_config('pg_trgm.similarity_threshold', $1, true)`, [
        this.settings.needSimilarity,
      ]);
      return tx.query<SimilarNeed[]>(
        `SELECT id, title, state, community_id AS "communityId",
                round(similarity(title || ' ' || description, $1)::numeric, 2)::text AS similarity
           FROM need
          WHERE (title || ' ' || description) % $1 AND street_id = $2 AND id <> $3
            AND state IN ('registered', 'verified', 'adopted')
          ORDER BY similarity(title || ' ' || description, $1) DESC, id DESC LIMIT ${MOST}`,
        [`${title} ${description}`, streetId, id],
      );
    });
  }
}
