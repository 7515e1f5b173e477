import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BusinessClock, Settings, type Tx } from '../../platform/index.js';
import { dayOf, daysBetween } from '../../shared/days.js';
import { toDecimal } from '../../shared/exact.js';
import {
  type PriorityLine,
  type PriorityWeights,
  basePoints,
  priorityLines,
  weightsOf,
} from '../domain/need-priority.js';
import { NeedBallot } from './need-ballot.entity.js';
import { Need } from './need.entity.js';

/** Why a need stands where it stands. */
@Injectable()
export class NeedPriorities {
  constructor(
    private readonly settings: Settings,
    private readonly clock: BusinessClock,
  ) {}

  get weights(): PriorityWeights {
    return weightsOf(this.settings.needWeights);
  }

  /** Every part of these needs' priorities today. */
  async linesOf(manager: EntityManager, needs: readonly Need[]): Promise<Map<string, PriorityLine[]>> {
    const ids = In(needs.map(({ id }) => id));
    const merged = await manager.findBy(Need, { survivorId: ids });
    const ballots = await manager.find(NeedBallot, { where: { needId: ids }, order: { heldOn: 'DESC' } });
    const today = dayOf(this.clock.now());
    return new Map(
      needs.map((need) => {
        const reports = [need, ...merged.filter(({ survivorId }) => survivorId === need.id)];
        const ballot = ballots.find(({ needId }) => needId === need.id);
        const ageDays = daysBetween(dayOf(need.createdAt), today);
        return [need.id, priorityLines({ reports, ballot, ageDays }, this.weights)];
      }),
    );
  }

  /** Keeps what the list is sorted by, after a report, a vote or a merge. */
  async rescore(tx: Tx, needId: string): Promise<void> {
    const need = await tx.findOneByOrFail(Need, { id: needId });
    const lines = (await this.linesOf(tx, [need])).get(needId) ?? [];
    await tx.query('UPDATE need SET base_points = $2, version = version + 1 WHERE id = $1', [
      needId,
      toDecimal(basePoints(lines), 2),
    ]);
  }
}
