import type { Reference } from '../../funding/index.js';
import type { Contract } from './contract.entity.js';

/** Under what a contract's money stands in the fund: the item for which the admission reserved it, or the grant. */
export function moneyReference({ itemId, grantId }: Pick<Contract, 'itemId' | 'grantId'>): Reference {
  const id = itemId ?? grantId;
  if (!id) throw new Error('a contract comes of an item or of a grant');
  return { type: itemId ? 'service-item' : 'venture-application', id };
}
