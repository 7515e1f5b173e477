import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { type Day, formatInstant } from '../../shared/days.js';
import type { WatchedAward, WatchedBid, WatchedLot, WatchedTender } from '../domain/watched.js';

type Raw<T, K extends keyof T> = Omit<T, K> & Record<K, string | null>;

interface LotRow {
  readonly id: string;
  readonly state: string;
  readonly ceilingFen: string;
  readonly tender: WatchedTender;
  readonly bids: readonly Raw<WatchedBid, 'priceFen'>[];
  readonly awards: readonly Raw<WatchedAward, 'amountFen'>[];
}

/** A published tender; days and instants are texts. */
export const TENDER = `jsonb_build_object('id', t.id, 'title', t.title, 'buyerId', t.buyer_id, 'category', t.category,
  'method', t.method, 'procurementMethod', t.procurement_method, 'state', t.state, 'isPriceOnly', t.is_price_only,
  'isPricedByUnit', t.is_priced_by_unit, 'issuedOn', t.issued_on, 'deadlineAt', t.deadline_at, 'retenderOf', t.retender_of)`;

const LOTS = `
  SELECT l.id, l.state, l.ceiling_fen::text AS "ceilingFen", ${TENDER} AS tender,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'state', b.state, 'receivedAt', b.received_at,
                   'organizationIds', b.organization_ids, 'priceFen', b.price_fen::text) ORDER BY b.id), '[]')
            FROM tendering_bid_watched b WHERE b.lot_id = l.id) AS bids,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'bidId', a.bid_id, 'state', a.state,
                   'amountFen', a.amount_fen::text, 'confirmedOn', a.confirmed_on, 'cancelGround', a.cancel_ground,
                   'organizationIds', a.organization_ids) ORDER BY a.id), '[]')
            FROM tendering_award_watched a WHERE a.lot_id = l.id) AS awards
    FROM tendering_lot_public l JOIN tendering_tender_watched t ON t.id = l.tender_id`;

/** Reads lots with their opened bids and awards: the one place from which indicators know them. */
@Injectable()
export class WatchedLots {
  constructor(private readonly database: Database) {}

  /** Of one tender. */
  of(tenderId: string): Promise<WatchedLot[]> {
    return this.read(`${LOTS} WHERE t.id = $1 ORDER BY l.id`, [tenderId]);
  }

  /** Of all tenders published on a day or later. */
  since(day: Day): Promise<WatchedLot[]> {
    return this.read(`${LOTS} WHERE t.issued_on >= $1 ORDER BY l.id`, [day]);
  }

  private async read(sql: string, parameters: unknown[]): Promise<WatchedLot[]> {
    const rows: LotRow[] = await this.database.reader.query(sql, parameters);
    return rows.map(({ id, state, ceilingFen, tender, bids, awards }) => ({
      ...{ id, state, ceilingFen: BigInt(ceilingFen), tender: inZone(tender) },
      bids: bids.map(({ priceFen, receivedAt, ...bid }) => ({
        ...{ ...bid, receivedAt: formatInstant(new Date(receivedAt)) },
        priceFen: priceFen === null ? null : BigInt(priceFen),
      })),
      awards: awards.map(({ amountFen, ...award }) => ({ ...award, amountFen: BigInt(amountFen ?? 0) })),
    }));
  }
}

/** The tender with its deadline in Shanghai's time, whatever the database's session has. */
export function inZone({ deadlineAt, ...tender }: WatchedTender): WatchedTender {
  return { ...tender, deadlineAt: deadlineAt && formatInstant(new Date(deadlineAt)) };
}
