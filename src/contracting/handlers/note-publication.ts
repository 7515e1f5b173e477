import { Injectable } from '@nestjs/common';
import { Handles, type Tx, lock, save } from '../../platform/index.js';
import type { Day } from '../../shared/days.js';
import { ContractChange } from '../data/contract-change.entity.js';
import { Contract } from '../data/contract.entity.js';
import { ContractPublished } from '../events.js';

/** Keeps the day on which a contract or a change of it was made public. */
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
}
