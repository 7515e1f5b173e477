import { Injectable } from '@nestjs/common';
import { ROLES, type Tx, now } from '../../platform/index.js';
import { Units } from '../../identity/index.js';
import { type Expert, ExpertPool, type RecusalTie, Relations } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { type RecusalResult, type Tie, withoutRecused } from '../domain/recusal.js';

/** For what a panel is drawn. */
export interface PanelPurpose {
  /** Service category in which its members judge. */
  readonly category: string;
  /** Its staff do not sit as experts. */
  readonly buyerId: string;
  /** Who is judged. */
  readonly suppliers: readonly string[];
}

/** Who may be drawn: the experts who could sit, without those who are tied to somebody. */
export interface DrawablePool extends RecusalResult {
  readonly experts: readonly Expert[];
}

/** Leaves out of the pool of experts whoever is tied to the buyer or to one who is judged, before any draw. */
@Injectable()
export class PanelPool {
  constructor(
    private readonly pool: ExpertPool,
    private readonly units: Units,
    private readonly relations: Relations,
  ) {}

  /** The pool of today. */
  async of(tx: Tx, { category, buyerId, suppliers }: PanelPurpose): Promise<DrawablePool> {
    const today = dayOf(now(tx));
    const experts = await this.pool.candidates(tx, { category, buyerId, on: today });
    const own = await this.units.accountsIn(buyerId, ROLES);
    const staff = new Set(own.map(({ accountId }) => accountId));
    const accounts = experts.map(({ accountId }) => accountId);
    const known = await this.relations.tiesOf(tx, accounts, suppliers, today);
    const candidates = experts.map((expert) => ({
      id: expert.id,
      ties: [...tiesOf(expert, staff), ...(known.get(expert.accountId) ?? []).map(recordedTie)],
    }));
    return { experts, ...withoutRecused(candidates, suppliers, today) };
  }
}

function tiesOf({ accountId, recusedFor }: Expert, staff: ReadonlySet<string>): Tie[] {
  const declared = recusedFor.map((supplierId) => ({ kind: 'declared' as const, supplierId }));
  return staff.has(accountId) ? [...declared, { kind: 'purchaser-staff' }] : declared;
}

function recordedTie({ kind, unitId: supplierId, until }: RecusalTie): Tie {
  return { kind, supplierId, until };
}
