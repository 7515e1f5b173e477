import { Injectable } from '@nestjs/common';
import { Handles, Outbox, type Tx, now } from '../../platform/index.js';
import { addDays, dayOf } from '../../shared/days.js';
import { AwardActivated, Awards } from '../../tendering/index.js';
import { ContractBreach } from '../data/contract-breach.entity.js';
import { ContractChange } from '../data/contract-change.entity.js';
import { Contract } from '../data/contract.entity.js';
import { runningClock } from '../data/running-clocks.js';
import { remindOn, startClock } from '../data/start-clock.js';
import type { ContractClock } from '../domain/contract-clocks.js';
import {
  BreachStepped,
  ContractChanged,
  ContractClockDue,
  ContractClockReminded,
  ContractSigned,
} from '../events.js';

/** Starts the clocks of contracts and says when they come to their end. What was met meanwhile has nothing to say. */
@Injectable()
export class WatchContracts {
  constructor(
    private readonly outbox: Outbox,
    private readonly awards: Awards,
  ) {}

  @Handles(ContractClockDue, 'contracting.watch-clocks')
  async due(tx: Tx, { clock, id }: { clock: ContractClock; id: string }): Promise<void> {
    const running = await runningClock(tx, clock, id);
    if (!running) return;
    const today = dayOf(now(tx));
    const { lastOn } = running;
    const overdue = today > lastOn;
    if (!overdue) await remindOn(tx, this.outbox, clock, id, today < lastOn ? lastOn : addDays(lastOn, 1));
    await this.outbox.publish(tx, ContractClockReminded, { ...running, overdue });
  }

  /** The 30 days run from the notice of award, whether or not a contract is drawn up. */
  @Handles(AwardActivated, 'contracting.watch-award')
  async awarded(tx: Tx, { awardId }: { awardId: string }): Promise<void> {
    const { signBy } = await this.awards.byId(awardId);
    await startClock(tx, this.outbox, 'sign', { id: awardId, last: signBy });
  }

  @Handles(ContractSigned, 'contracting.watch-signed-contract')
  async signed(tx: Tx, { contractId: id }: { contractId: string }): Promise<void> {
    const { publishBy, fileBy, performanceBondFen, serviceFrom } = await tx.findOneByOrFail(Contract, { id });
    if (publishBy) await startClock(tx, this.outbox, 'publish', { id, last: publishBy });
    if (fileBy) await startClock(tx, this.outbox, 'file', { id, last: fileBy });
    if (performanceBondFen !== null) await startClock(tx, this.outbox, 'bond', { id, last: serviceFrom });
  }

  @Handles(ContractChanged, 'contracting.watch-changed-contract')
  async changed(tx: Tx, { changeId: id }: { changeId: string }): Promise<void> {
    const { publishBy } = await tx.findOneByOrFail(ContractChange, { id });
    if (publishBy) await startClock(tx, this.outbox, 'publish-change', { id, last: publishBy });
  }

  @Handles(BreachStepped, 'contracting.watch-breach')
  async breached(tx: Tx, { breachId: id, action }: { breachId: string; action: string }): Promise<void> {
    const { defendBy, rectifyBy } = await tx.findOneByOrFail(ContractBreach, { id });
    if (action === 'notice') await startClock(tx, this.outbox, 'defence', { id, last: defendBy });
    if (action === 'rectify' && rectifyBy) {
      await startClock(tx, this.outbox, 'rectify', { id, last: rectifyBy });
    }
  }
}
