import { formatYuan } from '../../shared/money.js';
import type { Plain } from '../../shared/canonical-json.js';
import type { CommunityList } from './community-list.entity.js';
import type { Consultation } from './consultation.entity.js';
import type { ResponsibilityList } from './responsibility-list.entity.js';
import type { ServiceItem } from './service-item.entity.js';
import type { ServiceList } from './service-list.entity.js';

/** What people read of a list: the facts whose hash the publication log keeps. */
export function listContent(
  { title, year, edition, kind }: ServiceList,
  items: readonly ServiceItem[],
): Plain {
  return { title, year, edition, kind, items: items.map(itemContent) };
}

/** What people read of an item. */
export function itemContent(item: ServiceItem): Readonly<Record<string, Plain>> {
  const { id, title, category, serviceClass, unit, frequency, beneficiaries, beneficiaryCount } = item;
  const { place, servicePointAddress, walkingMinutes, termMonths, fundingPlan, standard, guideCode } = item;
  const { conditions, procedure, timeLimitDays, responsibleParty, emergencyPlan, ceilingFen } = item;
  const { standardFileId, ownerMayBid, multiYear, negativeList } = item;
  return {
    ...{ id, title, category, serviceClass, quantity: String(item.quantity), unit, frequency, beneficiaries },
    ...{ beneficiaryCount, conditions, procedure, timeLimitDays, responsibleParty, emergencyPlan },
    ...{ place, servicePointAddress, walkingMinutes, termMonths, fundingPlan, standard, guideCode },
    ...{ standardFileId, ownerMayBid, multiYear: multiYear && { ...multiYear } },
    negativeList: negativeList && negativeList.map((answer) => ({ ...answer })),
    ceiling: ceilingFen === null ? null : formatYuan(ceilingFen),
  };
}

/** What people read of a list of needs or resources. */
export function communityListContent({ kind, edition, title, lines }: CommunityList): Plain {
  return { kind, edition, title, lines: lines.map(({ id, title: words, facts }) => ({ id, words, facts })) };
}

/** What people read of a responsibility list. */
export function responsibilityContent({ title, number, validFrom, items }: ResponsibilityList): Plain {
  const lines = items.map(({ code, body, title: words, role, basis }) => ({
    code,
    body,
    words,
    role,
    basis,
  }));
  return { title, number, validFrom, items: lines };
}

/** What people read of a consultation's result. */
export function resultContent(row: Consultation): Plain {
  const { form, topic, opensOn, closesOn, attendance, votesFor, votesAgainst, outcome, decision } = row;
  return { form, topic, opensOn, closesOn, attendance, votesFor, votesAgainst, outcome, decision };
}
