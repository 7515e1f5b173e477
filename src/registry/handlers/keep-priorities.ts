import { Injectable } from '@nestjs/common';
import { Handles, type Tx, create, lock, save } from '../../platform/index.js';
import { OrganizationPriority } from '../data/organization-priority.entity.js';
import { type PriorityFacts, PriorityStepped } from '../events.js';

/** Keeps who comes first on equal terms, as a later context says. */
@Injectable()
export class KeepPriorities {
  @Handles(PriorityStepped, 'registry.keep-priority')
  async stepped(tx: Tx, { priorityId: id, endedOn, ...facts }: PriorityFacts): Promise<void> {
    if (!(await tx.existsBy(OrganizationPriority, { id }))) {
      await create(tx, OrganizationPriority, { id, ...facts, endedOn });
    } else {
      await save(tx, Object.assign(await lock(tx, OrganizationPriority, id), { endedOn }));
    }
  }
}
