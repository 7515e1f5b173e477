import { Injectable } from '@nestjs/common';
import { type Actor, Database, KeyRing } from '../../platform/index.js';
import type { Need } from '../data/need.entity.js';
import { NeedPriorities } from '../data/need-priorities.js';
import { Needs } from '../data/needs.js';
import { NeedView } from './need.view.js';

/** Needs as a caller gets to see them. */
@Injectable()
export class NeedDesk {
  constructor(
    private readonly database: Database,
    private readonly needs: Needs,
    private readonly priorities: NeedPriorities,
    private readonly keys: KeyRing,
  ) {}

  async one(caller: Actor | undefined, id: string): Promise<NeedView> {
    const [view] = await this.views(caller, [await this.needs.one(caller, id)]);
    if (!view) throw new Error('one need, one view');
    return view;
  }

  async views(caller: Actor | undefined, needs: readonly Need[]): Promise<NeedView[]> {
    const lines = await this.priorities.linesOf(this.database.reader, needs);
    return needs.map((need) => NeedView.of(need, lines.get(need.id) ?? [], caller, this.keys));
  }
}
