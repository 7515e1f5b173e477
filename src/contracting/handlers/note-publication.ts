import { Injectable } from '@nestjs/common';
import { Handles, SYSTEM, type Tx, advance, lock, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { Acceptance } from '../data/acceptance.entity.js';
import { ContractChange } from '../data/contract-change.entity.js';
import { Contract } from '../data/contract.entity.js';
import { lockBelow } from '../data/lock-below.js';
import { acceptanceLifecycle } from '../domain/acceptance.lifecycle.js';
import { AcceptancePublished, ContractPublished } from '../events.js';

/** Keeps the day on which a contract, a change of it or the result of an acceptance was made public. */
@Injectable()
export class NotePublication {
  @Handles(ContractPublished, 'contracting.note-publication')
  async published(
    tx: Tx,
    { contractId, changeId, publishedOn }: { contractId: string; changeId: string | null; publishedOn: Day },
  ): Promise<void> {
    const contract = await lock(tx, Contract, contractId);
    const row = changeId === null ? contract : await lock(tx, ContractChange, changeId);
    if (row.publishedOn === null) await save(tx, Object.assign(row, { publishedOn }));
  }

  @Handles(AcceptancePublished, 'contracting.note-published-acceptance')
  async accepted(
    tx: Tx,
    { acceptanceId, publishedOn }: { acceptanceId: string; publishedOn: Day },
  ): Promise<void> {
    const { row } = await lockBelow(tx, Acceptance, acceptanceId);
    if (row.publishedOn !== null) return;
    await save(tx, Object.assign(row, { publishedOn }));
    await advance(tx, row, acceptanceLifecycle, 'publish', SYSTEM);
  }
}
