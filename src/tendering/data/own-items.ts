import { Injectable } from '@nestjs/common';
import { type ItemSummary, Items } from '../../catalogue/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { refuseGroundwork } from '../domain/groundwork-refusals.js';

/** What intentions, surveys and plans refer to: items that the street's communities submitted, and suppliers. */
@Injectable()
export class OwnItems {
  constructor(
    private readonly items: Items,
    private readonly organizations: OrganizationProfiles,
  ) {}

  /** RuleBroken (422), one reason for each id that is not such an item. */
  async demand(streetId: string, itemIds: readonly string[]): Promise<ItemSummary[]> {
    const found = await this.items.byIds(itemIds);
    const isOurs = (item: ItemSummary | undefined): item is ItemSummary =>
      item?.streetId === streetId && item.state !== 'drafted' && item.kind !== 'claim';
    RuleBroken.unlessEmpty(
      itemIds.flatMap((id, n) =>
        isOurs(found.get(id)) ? [] : [refuseGroundwork.itemNotOurs({ pointer: `/itemIds/${n}` })],
      ),
    );
    return itemIds.map((id) => found.get(id)).filter(isOurs);
  }

  /** RuleBroken (422) unless it is a registered supplier, or nobody. */
  async demandSupplier(id: string | null, pointer: string): Promise<void> {
    const isKnown = id === null || (await this.organizations.byIds([id])).has(id);
    RuleBroken.unlessEmpty(isKnown ? [] : [refuseGroundwork.surveyorUnknown({ pointer })]);
  }
}
