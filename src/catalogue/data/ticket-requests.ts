import { Injectable } from '@nestjs/common';
import { Units } from '../../identity/index.js';
import type { Actor, Tx } from '../../platform/index.js';
import { Forbidden, RuleBroken } from '../../shared/refused.js';
import { refuse } from '../domain/intake-refusals.js';
import { type TicketRequest, addresseeViolations } from '../domain/ticket-rules.js';
import { Communities } from './communities.js';
import { TicketDesk } from './ticket-desk.js';
import type { Ticket } from './ticket.entity.js';

/** Tickets that people ask for: a street office whistles at once, a community through its street. */
@Injectable()
export class TicketRequests {
  constructor(
    private readonly communities: Communities,
    private readonly units: Units,
    private readonly desk: TicketDesk,
  ) {}

  /** RuleBroken (422): a unit or community that this street can't name. Forbidden: neither street nor community. */
  async open(tx: Tx, actor: Actor, request: Omit<TicketRequest, 'streetId'>): Promise<Ticket> {
    const ours = await this.communities.streetOf(actor.unitId);
    if (!ours) throw new Forbidden();
    const streetId = ours.street.id;
    const known = await this.units.byIds(request.addresseeIds);
    const whistler = { streetId, districtId: ours.street.parentId };
    RuleBroken.unlessEmpty(addresseeViolations(request.addresseeIds, known, whistler));
    const communityId = ours.communityId ?? request.communityId;
    if (communityId !== null) await this.communities.demandOwn(streetId, communityId);
    if (request.communityId !== null && request.communityId !== communityId)
      throw new RuleBroken([refuse.communityUnknown({ pointer: '/communityId' })]);
    const ticket = await this.desk.open(tx, { ...request, communityId, streetId }, actor.accountId);
    if (actor.unitId === streetId) await this.desk.whistle(tx, ticket, actor);
    return ticket;
  }
}
