import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';
import type { ServiceItemState } from './service-item.lifecycle.js';
import type { ListKind, ServiceListState } from './service-list.lifecycle.js';

/** An item as its list's steps look at it. */
export interface ItemStanding {
  readonly title: string;
  readonly state: ServiceItemState;
}

/** More items than people read in one list, and a bound for every answer about it. */
export const MOST_ITEMS = 200;

/** States of an item that goes the second way: it is offered for claiming, not tendered. */
const UNDER_OFFER: readonly ServiceItemState[] = ['offered', 'claimed', 'fulfilled'];

/** Why an item can't be added to a list. */
export function addItemViolations(list: ServiceListState, itemCount: number): Violation[] {
  if (list !== 'drafted') return [refuse.listNotDrafted({ pointer: '/listId' })];
  return itemCount < MOST_ITEMS
    ? []
    : [refuse.listFull({ pointer: '/listId', params: { limit: MOST_ITEMS } })];
}

/** Why an item can't be changed or deleted: after submission it stands as it is. */
export function changeViolations(item: ServiceItemState): Violation[] {
  if (item === 'drafted') return [];
  const standing: readonly ServiceItemState[] = [
    'published',
    'tendered',
    'revising',
    'superseded',
    ...UNDER_OFFER,
  ];
  return [standing.includes(item) ? refuse.publishedFrozen() : refuse.itemFrozen()];
}

/** Why revisions can't be handed in: what they revise was tendered, claimed or withdrawn since they were drafted. */
export function goneViolations(
  items: readonly (Pick<ItemStanding, 'title'> & { readonly revisesId: string | null })[],
  revised: ReadonlyMap<string, Pick<ItemStanding, 'state'>>,
): Violation[] {
  return items.flatMap(({ title, revisesId }, n) =>
    revisesId === null || revised.get(revisesId)?.state === 'published'
      ? []
      : [refuse.revisedGone({ pointer: `/items/${n}`, params: { title } })],
  );
}

/** Why a list can't be published: an item that its street has not let in, or nothing left to publish. */
export function publishViolations(items: readonly ItemStanding[]): Violation[] {
  if (items.every(({ state }) => state === 'withdrawn')) return [refuse.listEmpty()];
  return items.flatMap(({ title, state }, n) =>
    state === 'admitted' || state === 'withdrawn'
      ? []
      : [refuse.itemNotAdmitted({ pointer: `/items/${n}`, params: { title, state } })],
  );
}

/** Why a list can't be withdrawn: a tender or an offer holds one of its items. */
export function withdrawViolations(items: readonly ItemStanding[]): Violation[] {
  return items.flatMap(({ title, state }, n) => {
    const place = { pointer: `/items/${n}`, params: { title } };
    if (UNDER_OFFER.includes(state)) return [refuse.itemsOffered(place)];
    if (state === 'revising') return [refuse.itemsRevised(place)];
    return state === 'tendered' ? [refuse.itemsInTender(place)] : [];
  });
}

/** Why a tender can't take an item. */
export function takeViolations({
  title,
  state,
  kind,
}: ItemStanding & { readonly kind: ListKind }): Violation[] {
  if (kind === 'claim') return [refuse.itemOnlyClaimed({ pointer: '/itemId', params: { title } })];
  if (state === 'published') return [];
  if (state === 'revising') return [refuse.itemRevised({ pointer: '/itemId', params: { title } })];
  if (UNDER_OFFER.includes(state)) return [refuse.itemOffered({ pointer: '/itemId', params: { title } })];
  const refusal = state === 'tendered' ? refuse.itemTaken : refuse.itemNotPublished;
  return [refusal({ pointer: '/itemId', params: { title } })];
}
