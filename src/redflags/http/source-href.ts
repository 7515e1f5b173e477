import type { RedFlag } from '../data/red-flag.entity.js';
import type { Figure, SourceType } from '../domain/figures.js';

const RESOURCES: Readonly<Record<Exclude<SourceType, 'lot' | 'contract_change'>, string>> = {
  tender: 'tenders',
  bid: 'bids',
  award: 'awards',
  contract: 'contracts',
  complaint: 'complaints',
  organization: 'organizations',
  unit: 'units',
};

/** Where the row of a figure is read. */
export function sourceHref(
  { type, id }: NonNullable<Figure['source']>,
  { tenderId, contractId }: Pick<RedFlag, 'tenderId' | 'contractId'>,
): string {
  if (type === 'lot') return `/api/v1/tenders/${tenderId}/lots`;
  if (type === 'contract_change') return `/api/v1/contracts/${contractId}/changes/${id}`;
  return `/api/v1/${RESOURCES[type]}/${id}`;
}
