import { type Actor, MoneyView, allowedActions } from '../../platform/index.js';
import type { ProcurementIntention } from '../data/procurement-intention.entity.js';
import { intentionLifecycle } from '../domain/intention.lifecycle.js';

/** An edition of a procurement intention (采购意向). */
export class IntentionView {
  id: string;
  version: number;
  /** @example published */
  state: string;
  /** Steps that this caller may take now. @example ["withdraw"] */
  actions: string[];
  /** The street office. */
  buyerId: string;
  /** 1, 2, 3 … */
  edition: number;
  /** The edition before. */
  revises: string | null;
  title: string;
  itemIds: string[];
  summary: string;
  budget: MoneyView;
  /** @example 2025-04 */
  expectedMonth: string;
  /** @example nobody */
  reservedFor: string;
  /** @example 2025-03-03 */
  publishedOn: string | null;
  withdrawnOn: string | null;
  withdrawalReason: string | null;

  static of(row: ProcurementIntention, actor: Actor | undefined): IntentionView {
    const { id, version, state, buyerId, edition, revises, title, itemIds, summary } = row;
    const { expectedMonth, reservedFor, publishedOn, withdrawnOn, withdrawalReason } = row;
    return {
      ...{ id, version, state, buyerId, edition, revises, title, itemIds, summary },
      ...{ expectedMonth, reservedFor, publishedOn, withdrawnOn, withdrawalReason },
      budget: MoneyView.of(row.budgetFen),
      actions: intentionActions(row, actor),
    };
  }
}

function intentionActions(row: ProcurementIntention, actor: Actor | undefined): string[] {
  const steps = { publish: 'intention.publish', withdraw: 'intention.publish' } as const;
  return allowedActions(
    intentionLifecycle,
    row.state,
    steps,
    actor,
    (who, action) => who.unitId === row.buyerId && (action !== 'publish' || who.accountId !== row.draftedBy),
  );
}

/** Intentions, newest first. */
export class IntentionListView {
  items: IntentionView[];
  next: string | null;
}
