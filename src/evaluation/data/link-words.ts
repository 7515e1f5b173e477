import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { PublicUrl, type Tx } from '../../platform/index.js';
import { textWords } from '../domain/visit-texts.js';
import { Plans } from './plans.js';
import type { Visit } from './visit.entity.js';

/** What a short message with a resident's link says. */
@Injectable()
export class LinkWords {
  constructor(
    private readonly plans: Plans,
    private readonly units: Units,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** The words around a token; they are made to be sent and kept nowhere. */
  async of(tx: Tx, { planId }: Visit, token: string): Promise<string> {
    const { title: project, buyerId } = await this.plans.byId(planId, tx);
    const street = (await this.units.byIds([buyerId])).get(buyerId)?.name ?? '';
    return textWords({ street, project, url: `${this.publicUrl.value}/surveys/${token}` });
  }
}
