import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import { type Actor, Settings } from '../../platform/index.js';
import { phoneScript } from '../domain/phone-script.js';
import { Plans } from './plans.js';
import { Visits } from './visits.js';

/** What is read to residents before they are asked. */
@Injectable()
export class Scripts {
  constructor(
    private readonly visits: Visits,
    private readonly plans: Plans,
    private readonly units: Units,
    private readonly settings: Settings,
  ) {}

  /** NotFound (404) for a visit of others. */
  async ofVisit(actor: Actor, visitId: string): Promise<{ zh: string; en: string }> {
    const visit = await this.visits.find(actor, visitId);
    const { title, buyerId } = await this.plans.byId(visit.planId);
    const names = await this.units.byIds([buyerId, actor.unitId]);
    const nameOf = (id: string) => names.get(id)?.name ?? '–';
    const months = this.settings.personalDataMonths;
    return phoneScript({ project: title, street: nameOf(buyerId), body: nameOf(actor.unitId), months });
  }
}
