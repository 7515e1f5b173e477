import type { WithheldScope } from '../../platform/index.js';

const KEEPERS = (alias: string) => `:ownUnit IN (${alias}.community_id, ${alias}.street_id)`;

/** Service lists: read on by their community and street. */
export const WITHHELD_LIST: WithheldScope = { subjects: 'list.id', own: KEEPERS('list') };

/** Service items, which go with their list: read on by who claims one too. */
export const WITHHELD_ITEM: WithheldScope = {
  subjects: 'item.id, item.list_id',
  own: `(${KEEPERS('item')}
    OR EXISTS (SELECT FROM claim c WHERE c.item_id = item.id AND c.claimant_id = :ownUnit))`,
};

/** Offers of items, which go with them. */
export const WITHHELD_OFFER: WithheldScope = {
  subjects: 'SELECT unnest(ARRAY[i.id, i.list_id]) FROM service_item i WHERE i.id = offer.item_id',
  own: `(${KEEPERS('offer')}
    OR EXISTS (SELECT FROM claim c WHERE c.item_id = offer.item_id AND c.claimant_id = :ownUnit))`,
};

/** Consultations: read on by their community and street. */
export const WITHHELD_CONSULTATION: WithheldScope = {
  subjects: 'consultation.id',
  own: KEEPERS('consultation'),
};

/** What a community needs or lends: read on by it and its street. */
export const WITHHELD_COMMUNITY_LIST: WithheldScope = {
  subjects: 'list.id',
  own: ':ownUnit IN (SELECT unnest(ARRAY[u.id, u.parent_id]) FROM unit u WHERE u.id = list.community_id)',
};

/** What a street may ask of its communities: read on by it and them. */
export const WITHHELD_RESPONSIBILITY_LIST: WithheldScope = {
  subjects: 'list.id',
  own: ':ownUnit IN (SELECT u.id FROM unit u WHERE list.street_id IN (u.id, u.parent_id))',
};
