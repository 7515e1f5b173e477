import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type Actor, Database, isOverseer } from '../../platform/index.js';
import { NotFound } from '../../shared/refused.js';
import { isBuyer } from '../policies.js';
import { PanelMember } from './panel-member.entity.js';
import { Tender } from './tender.entity.js';

/** What a caller is to a procedure. */
export interface Standing {
  readonly tender: Tender;
  /** The caller's own seat, if he sits on the panel. */
  readonly seat: PanelMember | null;
}

/** Who may read the inside of a procedure: the buyer's people, its panel, the overseers. */
@Injectable()
export class ProcedureReaders {
  constructor(private readonly database: Database) {}

  /** True for the buyer's people, this tender's panel and the overseers. */
  async isReader(actor: Actor, tender: Tender): Promise<boolean> {
    if (isBuyer(actor, tender) || isOverseer(actor)) return true;
    return (await this.seat(actor, tender.id)) !== null;
  }

  /** The tender with the caller's seat. NotFound (404) for everybody else, and for drafts. */
  async standing(actor: Actor, tenderId: string): Promise<Standing> {
    const tender = await this.database.reader.findOneBy(Tender, { id: tenderId });
    if (!tender || tender.state === 'drafted' || !(await this.isReader(actor, tender))) {
      throw new NotFound('tender');
    }
    return { tender, seat: await this.seat(actor, tenderId) };
  }

  private seat(actor: Actor, tenderId: string): Promise<PanelMember | null> {
    return this.database.reader.findOneBy(PanelMember, {
      replacedAt: IsNull(),
      tenderId,
      accountId: actor.accountId,
    });
  }
}
