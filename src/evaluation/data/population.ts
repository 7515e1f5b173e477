import { Injectable } from '@nestjs/common';
import { RecipientLedger } from '../../contracting/index.js';
import { Settings, type Tx } from '../../platform/index.js';
import type { DrawSettings, Recipient } from '../domain/draw-sample.js';
import { drawSettings } from '../domain/field-rules.js';
import { Plans } from './plans.js';
import type { Visit } from './visit.entity.js';

/** Whom a visit may ask, and how many of them. */
@Injectable()
export class Population {
  constructor(
    private readonly ledger: RecipientLedger,
    private readonly plans: Plans,
    private readonly settings: Settings,
  ) {}

  /** The consented recipients of the visit's contract, by references that are no names. */
  async of({ contractId }: Pick<Visit, 'contractId'>): Promise<Recipient[]> {
    const times = await this.ledger.timesServed(contractId);
    const consented = await this.ledger.consented(contractId);
    // Whose lines were all taken back was not served.
    const served = consented.filter(({ recipientId }) => times.get(recipientId) !== 0);
    return served.map(({ recipientId: reference, stratum, keyGroup }) => {
      return { reference, stratum: stratum ?? '', keyGroup };
    });
  }

  /** How a sample of the visit's project is drawn. */
  async settingsOf(tx: Tx, { planId }: Pick<Visit, 'planId'>): Promise<DrawSettings> {
    return drawSettings((await this.plans.byId(planId, tx)).amountFen, this.settings);
  }
}
