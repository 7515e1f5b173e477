import { Injectable } from '@nestjs/common';
import { Handles, Outbox, Settings, type Tx, lock, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import { dayOf } from '../../shared/days.js';
import { lawfulDay } from '../data/contract-days.js';
import { PerformanceBond } from '../data/performance-bond.entity.js';
import { startClock } from '../data/start-clock.js';
import type { ChangeKind } from '../domain/contract-change.js';
import type { AcceptanceStage } from '../domain/milestone-plan.js';
import { BreachStepped, ContractChanged, ServiceAccepted } from '../events.js';

type Accepted = { contractId: string; stage: AcceptanceStage };

/** A performance bond goes back when the contract is performed or has ended: from then on its clock runs. */
@Injectable()
export class PlanBondReturn {
  constructor(
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
  ) {}

  @Handles(ServiceAccepted, 'contracting.return-bond-of-performed')
  async accepted(tx: Tx, { contractId, stage }: Accepted): Promise<void> {
    if (stage === 'final') await this.plan(tx, contractId);
  }

  @Handles(ContractChanged, 'contracting.return-bond-of-agreed-end')
  async changed(tx: Tx, { contractId, kind }: { contractId: string; kind: ChangeKind }): Promise<void> {
    if (kind === 'termination') await this.plan(tx, contractId);
  }

  @Handles(BreachStepped, 'contracting.return-bond-of-breach')
  async ended(tx: Tx, { contractId, action }: { contractId: string; action: string }): Promise<void> {
    if (action === 'terminate') await this.plan(tx, contractId);
  }

  private async plan(tx: Tx, contractId: string): Promise<void> {
    const found = await tx.findOneBy(PerformanceBond, { contractId, state: 'held' });
    if (!found || found.returnBy !== null) return;
    const bond = await lock(tx, PerformanceBond, found.id);
    const today = dayOf(now(tx));
    const returnBy = await lawfulDay(this.calendars, today, this.settings.bondReturnWorkingDays);
    await save(tx, Object.assign(bond, { returnBy }));
    await startClock(tx, this.outbox, 'bond-return', { id: bond.id, last: returnBy });
  }
}
