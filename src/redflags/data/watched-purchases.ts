import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { WatchedContract, WatchedPurchase, WatchedRuling, WatchedTender } from '../domain/watched.js';
import { TENDER, WatchedLots, inZone } from './watched-lots.js';

/** Reads one purchase with its contracts and what complaints came to. */
@Injectable()
export class WatchedPurchases {
  constructor(
    private readonly database: Database,
    private readonly lots: WatchedLots,
  ) {}

  /** As it stands in the open transaction; undefined before its publication. */
  async of(tenderId: string): Promise<WatchedPurchase | undefined> {
    const [row] = await this.rows<{ tender: WatchedTender; retenderedOn: Day | null }>(
      `SELECT ${TENDER} AS tender,
              (SELECT min(n.issued_on) FROM tendering_tender_watched n WHERE n.retender_of = t.id) AS "retenderedOn"
         FROM tendering_tender_watched t WHERE t.id = $1`,
      [tenderId],
    );
    if (!row) return undefined;
    const { tender, retenderedOn } = row;
    return {
      ...{ tender: inZone(tender), retenderedOn, lots: await this.lots.of(tenderId) },
      contracts: await this.contracts(tenderId),
      rulings: await this.rulings(tenderId),
      lost: await this.rows(
        `SELECT id AS "awardId", organization_ids AS "organizationIds" FROM tendering_award_watched
          WHERE tender_id IN ($1, $2) AND state = 'cancelled' AND cancel_ground = 'complaint' ORDER BY id`,
        [tenderId, tender.retenderOf],
      ),
    };
  }

  private contracts(tenderId: string): Promise<WatchedContract[]> {
    return this.rows(
      `SELECT c.id, c.organization_id AS "organizationId", c.signed_on AS "signedOn", c.service_to AS "serviceTo",
              c.accepted_on AS "acceptedOn",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'number', g.number, 'kind', g.kind,
                        'effectiveOn', g.effective_on) ORDER BY g.number), '[]')
                 FROM contracting_change_open g WHERE g.contract_id = c.id) AS changes
         FROM contracting_contract_open c WHERE c.tender_id = $1 ORDER BY c.id`,
      [tenderId],
    );
  }

  private rulings(tenderId: string): Promise<WatchedRuling[]> {
    return this.rows(
      `SELECT id, lot_id AS "lotId", organization_id AS "organizationId", effect, decided_on AS "decidedOn"
         FROM tendering_ruling_watched WHERE tender_id = $1 ORDER BY id`,
      [tenderId],
    );
  }

  private rows<T>(sql: string, parameters: unknown[]): Promise<T[]> {
    return this.database.reader.query(sql, parameters);
  }
}
