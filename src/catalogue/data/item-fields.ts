import { Injectable } from '@nestjs/common';
import { type Actor, Files } from '../../platform/index.js';
import { Categories } from '../../reference/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { figureViolations } from '../domain/item-rules.js';
import { answerViolations } from '../domain/negative-list.js';
import { refuse } from '../domain/refusals.js';
import type { ServiceItem } from './service-item.entity.js';

/** What a community writes about an item. Absent leaves a field as it is, null empties it. */
export type ItemFields = Partial<
  Pick<
    ServiceItem,
    | 'title'
    | 'category'
    | 'serviceClass'
    | 'quantity'
    | 'unit'
    | 'frequency'
    | 'beneficiaries'
    | 'beneficiaryCount'
    | 'conditions'
    | 'procedure'
    | 'timeLimitDays'
    | 'responsibleParty'
    | 'emergencyPlan'
    | 'standard'
    | 'standardFileId'
    | 'ownerMayBid'
    | 'ceilingFen'
    | 'place'
    | 'servicePointAddress'
    | 'walkingMinutes'
    | 'termMonths'
    | 'multiYear'
    | 'fundingPlan'
    | 'guideCode'
    | 'negativeList'
  >
>;

/** Everything of an item that a copy in another edition begins with. */
export function copyOf(item: ServiceItem) {
  const { kind, communityId, streetId, title, category, serviceClass, quantity, unit, frequency } = item;
  const { beneficiaries, beneficiaryCount, conditions, procedure, timeLimitDays, responsibleParty } = item;
  const {
    emergencyPlan,
    standard,
    standardFileId,
    ownerMayBid,
    ceilingFen,
    place,
    servicePointAddress,
    walkingMinutes,
  } = item;
  const { termMonths, multiYear, fundingPlan, guideCode, negativeList } = item;
  return {
    ...{ kind, communityId, streetId, title, category, serviceClass, quantity, unit, frequency },
    ...{ beneficiaries, beneficiaryCount, conditions, procedure, timeLimitDays, responsibleParty },
    ...{
      emergencyPlan,
      standard,
      standardFileId,
      ownerMayBid,
      ceilingFen,
      place,
      servicePointAddress,
      walkingMinutes,
    },
    ...{ termMonths, multiYear, fundingPlan, guideCode, negativeList },
  };
}

/** Checks what a draft says against the figures' bounds and the category catalogue. */
@Injectable()
export class ItemFieldsCheck {
  constructor(
    private readonly categories: Categories,
    private readonly files: Files,
  ) {}

  /** RuleBroken (422) with everything that is wrong. */
  async demandRight({ unitId }: Actor, fields: ItemFields): Promise<void> {
    const { category, standardFileId } = fields;
    const [file] = standardFileId ? await this.files.byIds([standardFileId]) : [];
    const isOwn = !standardFileId || (file?.unitId === unitId && file.visibility === 'public');
    const known = !category || (await this.categories.exists(category));
    RuleBroken.unlessEmpty([
      ...figureViolations(fields),
      ...answerViolations(fields.negativeList),
      ...(isOwn ? [] : [refuse.standardFileUnknown({ pointer: '/standardFileId' })]),
      ...(known ? [] : [refuse.categoryUnknown({ pointer: '/category', params: { category } })]),
    ]);
  }
}
