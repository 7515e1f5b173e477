import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx } from '../../platform/index.js';
import { milestonesOf } from '../data/contract-steps.js';
import { startMilestoneClock } from '../data/milestone-clock.js';
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
    for (const milestone of await milestonesOf(tx, contractId)) {
      const isHandedIn = milestone.kind === 'delivery' || milestone.kind === 'report';
      if (isHandedIn) await startMilestoneClock(tx, this.outbox, milestone);
    }
  }
}
