import type { Reference } from '../../funding/index.js';

/** Under what a contract's money stands in the fund: the item for which the admission reserved it. */
export function itemReference({ itemId }: { readonly itemId: string }): Reference {
  return { type: 'service-item', id: itemId };
}
