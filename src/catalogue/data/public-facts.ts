import type { Tx } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import { NotFound } from '../../shared/refused.js';
import type { OfferRule } from '../domain/claim-rules.js';
import type { ListKind } from '../domain/service-list.lifecycle.js';
import { ServiceList } from './service-list.entity.js';
import { publishedItems } from './standing-items.js';

/** A published list as the board tells of it. */
export interface PublicList {
  readonly communityId: string;
  readonly community: string;
  readonly title: string;
  readonly year: number;
  readonly edition: number;
  readonly kind: ListKind;
  readonly items: readonly {
    readonly title: string;
    readonly quantity: string;
    readonly unit: string;
    readonly beneficiaries: string;
    /** Fen; null where nothing is paid. */
    readonly ceiling: Fen | null;
  }[];
}

/** An item that may be claimed, as the board tells of it. */
export interface PublicOffer {
  readonly itemId: string;
  readonly communityId: string;
  readonly community: string;
  readonly title: string;
  readonly rule: OfferRule;
  readonly places: number;
  /** Last day for claims, inclusive. */
  readonly until: Day;
}

/** A published list with the items that stand under it. NotFound without such a list. */
export async function publicList(tx: Tx, id: string): Promise<PublicList> {
  const list = await tx.findOneBy(ServiceList, { id });
  if (!list) throw new NotFound('service_list');
  const items = await publishedItems(tx, list);
  const { communityId, title, year, edition, kind } = list;
  return {
    ...{ communityId, title, year, edition, kind, community: await nameOf(tx, communityId) },
    items: items.map((item) => ({
      ...{ title: item.title, quantity: item.quantity ?? '', unit: item.unit ?? '' },
      ...{ beneficiaries: item.beneficiaries ?? '', ceiling: item.ceilingFen },
    })),
  };
}

/** An offer. NotFound without such an offer. */
export async function publicOffer(tx: Tx, id: string): Promise<PublicOffer> {
  const [row]: PublicOffer[] = await tx.query(
    `SELECT o.item_id AS "itemId", o.community_id AS "communityId", u.name AS community, i.title, o.rule, o.places, o.until
       FROM service_offer o JOIN service_item i ON i.id = o.item_id JOIN unit u ON u.id = o.community_id WHERE o.id = $1`,
    [id],
  );
  if (!row) throw new NotFound('service_offer');
  return row;
}

async function nameOf(tx: Tx, unitId: string): Promise<string> {
  const [unit]: { name: string }[] = await tx.query('SELECT name FROM unit WHERE id = $1', [unitId]);
  return unit?.name ?? '';
}
