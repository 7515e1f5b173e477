import { message } from '../platform/index.js';

/** An item stands in a published list; tenders may take it. */
export const ItemPublished = message<{ itemId: string }>('catalogue.item-published', {
  forOutsiders: true,
});
