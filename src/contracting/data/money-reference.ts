import type { Reference } from '../../funding/index.js';
import type { Contract } from './contract.entity.js';
import type { Milestone } from './milestone.entity.js';

/** Under what a contract's money stands in the fund: the item for which the admission reserved it, or the grant. */
export function moneyReference({ itemId, grantId }: Pick<Contract, 'itemId' | 'grantId'>): Reference {
  const id = itemId ?? grantId;
  if (!id) throw new Error('a contract comes of an item or of a grant');
  return { type: itemId ? 'service-item' : 'venture-application', id };
}

/** Under what an instalment's money stands: a supplement's stands by itself, so that no other purchase counts on it. */
export function instalmentReference(
  contract: Pick<Contract, 'itemId' | 'grantId'>,
  { changeId }: Pick<Milestone, 'changeId'>,
): Reference {
  return changeId ? { type: 'contract-change', id: changeId } : moneyReference(contract);
}
