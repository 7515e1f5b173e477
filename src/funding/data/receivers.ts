import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import type { Day } from '../../shared/days.js';
import { Standing } from '../../registry/index.js';
import type { ReceiverFacts } from '../domain/subsidy-rules.js';

/** Who can get a subsidy. */
@Injectable()
export class Receivers {
  constructor(
    private readonly units: Units,
    private readonly standing: Standing,
  ) {}

  /** Facts of a unit as a receiver; undefined when there is none. `giverId` is the unit that gives, a department counts as its district. */
  async facts(giverId: string, receiverId: string, on: Day): Promise<ReceiverFacts | undefined> {
    const found = await this.units.byIds([giverId, receiverId]);
    const [giver, receiver] = [found.get(giverId), found.get(receiverId)];
    if (!giver || !receiver) return undefined;
    const { kind } = receiver;
    const above = giver.kind === 'department' ? giver.parentId : giver.id;
    const within = above !== null && (await this.units.isWithin(above, receiverId));
    const standing = kind === 'organization' ? (await this.standing.of(receiverId, on)).reasons : [];
    return { kind, within, standing };
  }
}
