import { type Actor, type Tx, create } from '../../platform/index.js';
import type { SanctionKind } from '../domain/sanction-rules.js';
import { sanctionLifecycle } from '../domain/sanction.lifecycle.js';
import { Sanction } from './sanction.entity.js';

/** A sanction to propose. */
export interface SanctionProposal {
  readonly organizationId: string;
  readonly kind: SanctionKind;
  readonly grounds: string;
  /** The rule announced beforehand on which it stands. */
  readonly basis: string;
  readonly fileIds: readonly string[];
  /** Whole months of a bar; null for a warning. */
  readonly months: number | null;
}

/** Opens a sanction case, in the caller's transaction: nobody has judged it yet, and the organization hears of it by the next step. Its id. */
export async function proposeSanction(
  tx: Tx,
  { unitId, accountId }: Pick<Actor, 'unitId' | 'accountId'>,
  proposal: SanctionProposal,
): Promise<string> {
  const sanction = await create(tx, Sanction, {
    ...{ ...proposal, fileIds: [...proposal.fileIds], state: sanctionLifecycle.initial },
    ...{ unitId, proposedBy: accountId, defenceFileIds: [] },
  });
  return sanction.id;
}
