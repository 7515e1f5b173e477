import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type Actor, Database, isOverseer, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import type { CallOffState } from '../domain/framework.lifecycles.js';
import { FrameworkAgreement } from './framework-agreement.entity.js';
import { FrameworkCallOff } from './framework-call-off.entity.js';
import { FrameworkParty } from './framework-party.entity.js';
import { FrameworkTurn } from './framework-turn.entity.js';

/** Narrows the orders. */
export interface CallOffFilter {
  readonly agreementId?: string;
  readonly state?: CallOffState;
}

/** An order with its turns, first come first, and the organization it is offered to. */
export interface CallOffFile {
  readonly callOff: FrameworkCallOff;
  readonly turns: readonly FrameworkTurn[];
  readonly organizationId: string | undefined;
}

/** Reads of orders: for the street that orders, who made the agreement, the parties they were offered to, the overseers. */
@Injectable()
export class CallOffs {
  constructor(private readonly database: Database) {}

  /** A page, newest first. */
  async page(actor: Actor, request: PageRequest, filter: CallOffFilter): Promise<Page<CallOffFile>> {
    const query = this.visible(actor);
    for (const [name, value] of Object.entries<string | undefined>({ ...filter }))
      if (value !== undefined) query.andWhere(`order_.${name} = :${name}`, { [name]: value });
    const { items, next } = await keysetPage(query, request);
    return { items: await Promise.all(items.map((row) => this.file(actor, row))), next };
  }

  /** One. NotFound (404) for others. */
  async one(actor: Actor, id: string): Promise<CallOffFile> {
    const callOff = await this.visible(actor).andWhere('order_.id = :id', { id }).getOne();
    if (!callOff) throw new NotFound('framework_call_off');
    return this.file(actor, callOff);
  }

  /** A party reads of its own turns only. */
  private async file(actor: Actor, callOff: FrameworkCallOff): Promise<CallOffFile> {
    const db = this.database.reader;
    const { id: callOffId, partyId } = callOff;
    const turns = await db.find(FrameworkTurn, { where: { callOffId }, order: { id: 'ASC' } });
    const party = partyId ? await db.findOneBy(FrameworkParty, { id: partyId }) : null;
    const own = await db.findBy(FrameworkParty, {
      ...{ agreementId: callOff.agreementId, organizationId: actor.unitId },
    });
    const ids = own.map(({ id }) => id);
    const isParty = ids.length > 0;
    return {
      callOff,
      turns: isParty ? turns.filter((turn) => ids.includes(turn.partyId)) : turns,
      organizationId: party?.organizationId,
    };
  }

  private visible(actor: Actor): SelectQueryBuilder<FrameworkCallOff> {
    return this.database.reader
      .createQueryBuilder(FrameworkCallOff, 'order_')
      .innerJoin(FrameworkAgreement, 'agreement', 'agreement.id = order_.agreementId')
      .where(
        `(:all OR :unitId IN (order_.ordererId, agreement.buyerId) OR EXISTS (SELECT 1 FROM framework_turn turn
           JOIN framework_party party ON party.id = turn.party_id
          WHERE turn.call_off_id = order_.id AND turn.outcome <> 'passed' AND party.organization_id = :unitId))`,
        { all: isOverseer(actor), unitId: actor.unitId },
      );
  }
}
