import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx } from '../../platform/index.js';
import { milestonesOf } from '../data/contract-steps.js';
import { startClock } from '../data/start-clock.js';
import type { ChangeKind } from '../domain/contract-change.js';
import { ContractChanged, ContractSigned } from '../events.js';

/** Changes of a contract that move days of its milestones, or start their clocks again. */
const MOVES: readonly ChangeKind[] = ['extension', 'resumption'];

/** Starts the clocks of what a contract delivers, and plans them anew when it is changed. While it rests nothing is due. */
@Injectable()
export class WatchDeliveries {
  constructor(private readonly outbox: Outbox) {}

  @Handles(ContractSigned, 'contracting.watch-deliveries')
  async signed(tx: Tx, { contractId }: { contractId: string }): Promise<void> {
    await this.plan(tx, contractId);
  }

  @Handles(ContractChanged, 'contracting.watch-moved-deliveries')
  async changed(tx: Tx, { contractId, kind }: { contractId: string; kind: ChangeKind }): Promise<void> {
    if (MOVES.includes(kind)) await this.plan(tx, contractId);
  }

  private async plan(tx: Tx, contractId: string): Promise<void> {
    for (const { id, kind, state, dueOn, acceptBy, reworkBy } of await milestonesOf(tx, contractId)) {
      if (kind !== 'delivery' && kind !== 'report') continue;
      if (state === 'planned' && dueOn) await startClock(tx, this.outbox, 'deliver', { id, last: dueOn });
      if (state === 'submitted' && acceptBy) {
        await startClock(tx, this.outbox, 'accept', { id, last: acceptBy });
      }
      if (state === 'returned' && reworkBy) {
        await startClock(tx, this.outbox, 'rework', { id, last: reworkBy });
      }
    }
  }
}
