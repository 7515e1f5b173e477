import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx } from '../../platform/index.js';
import { In } from 'typeorm';
import { ItemNeed } from './item-need.entity.js';
import { Items } from './items.js';
import { ServiceItem } from './service-item.entity.js';

/** The items behind which a need stands, of these. */
export async function neededItems(tx: Tx, itemIds: readonly string[]): Promise<Set<string>> {
  const links = await tx.findBy(ItemNeed, { itemId: In([...itemIds]) });
  return new Set(links.map(({ itemId }) => itemId));
}

/** True when the need's own committee may bid for an item that answers it. */
export function ownerMayBidFor(tx: Tx, needId: string): Promise<boolean> {
  return tx
    .createQueryBuilder(ItemNeed, 'link')
    .innerJoin(ServiceItem, 'item', 'item.id = link.itemId')
    .where(`link.needId = :needId AND item.ownerMayBid AND item.state NOT IN ('withdrawn', 'superseded')`, {
      needId,
    })
    .getExists();
}

/** Reads of the links between items and needs. */
@Injectable()
export class ItemNeeds {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
  ) {}

  /** The needs of an item that the caller may see, by id. */
  async ofItem(actor: Actor | undefined, itemId: string): Promise<string[]> {
    await this.items.one(actor, itemId);
    const where = { itemId };
    const links = await this.database.reader.find(ItemNeed, { where, order: { id: 'ASC' }, take: 200 });
    return links.map(({ needId }) => needId);
  }
}
