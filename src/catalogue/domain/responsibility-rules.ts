import type { Day } from '../../shared/days.js';
import { type Violation, refusals } from '../../shared/violation.js';

/** 党组织 · 工作站 · 居委会 */
export const LISTED_BODIES = ['party-organization', 'work-station', 'residents-committee'] as const;
export type ListedBody = (typeof LISTED_BODIES)[number];

/** 依法履行 · 协助办理 · 不得交由社区 */
export const ITEM_ROLES = ['duty', 'assist', 'barred'] as const;
export type ItemRole = (typeof ITEM_ROLES)[number];

/** One line of a list. */
export interface ResponsibilityItem {
  /** @example JW-012 */
  readonly code: string;
  readonly body: ListedBody;
  readonly title: string;
  readonly role: ItemRole;
  /** The law or document on which it rests. */
  readonly basis: string;
}

/** How two editions differ, by code. */
export interface ListChanges {
  readonly added: readonly ResponsibilityItem[];
  readonly removed: readonly ResponsibilityItem[];
  readonly changed: readonly { readonly before: ResponsibilityItem; readonly after: ResponsibilityItem }[];
}

/** Why something about responsibility lists was refused. */
export const refuseResponsibility = refusals('responsibility', {
  codeTwice: { zh: '事项编号重复：{code}', en: 'Item {code} is there twice' },
  bodyMissing: { zh: '清单未列{body}的事项。', en: 'The list has no item of the {body}.' },
  draftKnown: { zh: '本街道已有一份起草中的清单。', en: 'Your street has a draft already.' },
  published: { zh: '清单已公布，须另起新版。', en: 'It is public: draft a new edition.' },
  drafterPublishes: { zh: '起草人不得自行公布。', en: 'Whoever drafted it does not publish it.' },
  beginsInPast: { zh: '生效日期不得早于今天。', en: 'It begins today at the earliest.' },
  beginsBeforeLast: {
    zh: '生效日期须晚于现行版的生效日期（{on}）。',
    en: 'It begins after the edition before it ({on}).',
  },
  listMissing: {
    zh: '该街道尚未公布权责清单，事项无从核对，不得准入。',
    en: 'The street has published no responsibility list: nothing can be checked against it.',
  },
  itemMissing: { zh: '须写明权责清单的事项编号。', en: 'Name the item of the responsibility list.' },
  itemUnknown: { zh: '现行权责清单没有该事项：{code}', en: 'The list in force has no item {code}.' },
  itemBarred: { zh: '清单规定该事项不得交由社区：{title}', en: 'The list bars it from communities: {title}' },
});

/** What doesn't fit in an edition; every body has at least one item (整体公开). */
export function listViolations(items: readonly ResponsibilityItem[]): Violation[] {
  const pointer = '/items';
  const twice = items.filter(({ code }, at) => items.findIndex((each) => each.code === code) !== at);
  const silent = LISTED_BODIES.filter((body) => !items.some((item) => item.body === body));
  return [
    ...twice.map(({ code }) => refuseResponsibility.codeTwice({ pointer, params: { code } })),
    ...silent.map((body) => refuseResponsibility.bodyMissing({ pointer, params: { body } })),
  ];
}

/** Why an edition can't begin on a day. */
export function beginViolations(validFrom: Day, today: Day, before: Day | null): Violation[] {
  const pointer = '/validFrom';
  return [
    ...(validFrom >= today ? [] : [refuseResponsibility.beginsInPast({ pointer })]),
    ...(before === null || validFrom > before
      ? []
      : [refuseResponsibility.beginsBeforeLast({ pointer, params: { on: before } })]),
  ];
}

/** Why a task doesn't fit the list in force; null: there is no list, which stands in the way only where one is demanded. */
export function taskItemViolations(
  items: readonly ResponsibilityItem[] | null,
  code: string | null,
  demanded: boolean,
): Violation[] {
  const pointer = '/itemCode';
  if (items === null) return demanded ? [refuseResponsibility.listMissing()] : [];
  if (code === null) return [refuseResponsibility.itemMissing({ pointer })];
  const item = items.find((each) => each.code === code);
  if (!item) return [refuseResponsibility.itemUnknown({ pointer, params: { code } })];
  const { title } = item;
  return item.role === 'barred' ? [refuseResponsibility.itemBarred({ pointer, params: { title } })] : [];
}

/** What an edition changes against the one before it. */
export function changesBetween(
  before: readonly ResponsibilityItem[],
  after: readonly ResponsibilityItem[],
): ListChanges {
  const old = new Map(before.map((item) => [item.code, item]));
  const fresh = new Set(after.map(({ code }) => code));
  return {
    added: after.filter(({ code }) => !old.has(code)),
    removed: before.filter(({ code }) => !fresh.has(code)),
    changed: after.flatMap((item) => {
      const known = old.get(item.code);
      return known && !isSame(known, item) ? [{ before: known, after: item }] : [];
    }),
  };
}

function isSame(one: ResponsibilityItem, other: ResponsibilityItem): boolean {
  return (['body', 'title', 'role', 'basis'] as const).every((name) => one[name] === other[name]);
}
