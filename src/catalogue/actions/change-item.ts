import { Injectable } from '@nestjs/common';
import { type Actor, Database, save } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { type ItemFields, ItemFieldsCheck } from '../data/item-fields.js';
import { lockItem } from '../data/lock-list.js';
import { changeViolations } from '../domain/list-rules.js';
import { demandSide } from '../policies.js';

/** Changes a drafted item. */
@Injectable()
export class ChangeItem {
  constructor(
    private readonly database: Database,
    private readonly check: ItemFieldsCheck,
  ) {}

  /** RuleBroken: figures or category wrong (422), submitted or published already (409). */
  async run(actor: Actor, itemId: string, fields: ItemFields): Promise<void> {
    await this.check.demandRight(actor, fields);
    await this.database.transaction(async (tx) => {
      const item = await lockItem(tx, itemId);
      demandSide(actor, item, 'community', 'service_item');
      RuleBroken.conflictUnlessEmpty(changeViolations(item.state));
      await save(tx, Object.assign(item, fields));
    });
  }
}
