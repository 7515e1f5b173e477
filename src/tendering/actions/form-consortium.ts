import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import {
  type Actor,
  Database,
  KeyRing,
  type Tx,
  constraintMeans,
  create,
  lock,
  now,
  save,
  touch,
} from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { BidFile } from '../data/bid-file.entity.js';
import { consentSeat, revokeSeat } from '../data/bid-seats.js';
import { BidderCheck } from '../data/bidder-check.js';
import { BiddingConsortium, ConsortiumMember } from '../data/consortium.entity.js';
import { lotNamed } from '../data/lots.js';
import { demandActive } from '../data/running.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseBid } from '../domain/bid-refusals.js';
import { type MemberShare, consortiumViolations } from '../domain/consortium.js';
import { demandInvited } from './demand-invited.js';
import { receivedAt } from './received-at.js';
import { sealConsortium } from './seal-consortium.js';
import { factsOf } from './seal-file.js';
import { dataKey } from './seal.js';
import { lockTaking } from './taking-bids.js';

constraintMeans('one_led_consortium', refuseBid.alreadyLeads);

/** Who will bid together, and by which agreement. */
export interface ConsortiumWish {
  readonly members: readonly MemberShare[];
  /** A file uploaded for the tender. */
  readonly agreement: string;
  /** Number of the lot; goes without saying where there is one. */
  readonly lot?: number;
}

/**
 * Forms a consortium and takes its members' consents: each from its own account, and each organization in one place of
 * a lot alone. Whom a lead has named is told nothing about; whoever consents learns of nobody's bid but its own.
 */
@Injectable()
export class FormConsortium {
  constructor(
    private readonly database: Database,
    private readonly keys: KeyRing,
    private readonly check: BidderCheck,
    private readonly profiles: OrganizationProfiles,
  ) {}

  /** The consortium's id. RuleBroken (422) with every reason. Its lead consents by forming it. */
  run(actor: Actor, tenderId: string, wish: ConsortiumWish): Promise<string> {
    return this.database.transaction(async (tx) => {
      const tender = await lockTaking(tx, tenderId, receivedAt(tx));
      await demandInvited(tx, tender, actor.unitId);
      const lot = await lotNamed(tx, tenderId, wish.lot);
      demandActive(lot);
      const key = dataKey(this.keys, tender);
      const owner = { tenderId, organizationId: actor.unitId };
      const file = await tx.findOneBy(BidFile, { ...owner, id: wish.agreement });
      RuleBroken.unlessEmpty([
        ...(tender.consortium === 'accepted' ? [] : [refuseBid.consortiumRefused()]),
        ...consortiumViolations(actor.unitId, wish.members),
        ...(await this.unknown(wish.members)),
        ...(file ? [] : [refuseBid.fileUnknown({ pointer: '/agreement', params: { file: wish.agreement } })]),
      ]);
      if (!file) throw new Error('a consortium without an agreement passed the rules');
      const { id: fileId, name, size, sha256 } = factsOf(key, file);
      const id = uuid();
      const agreement = { id: fileId, name, size, sha256 };
      const sealed = sealConsortium(key, id, { lead: actor.unitId, members: wish.members, agreement });
      const row = { id, tenderId, lotId: lot.id, leadId: actor.unitId, sealed, bidId: null };
      await create(tx, BiddingConsortium, row);
      for (const { organization: organizationId } of wish.members) {
        const isLead = organizationId === actor.unitId;
        await create(tx, ConsortiumMember, {
          ...{ consortiumId: id, organizationId },
          ...(isLead ? consentOf(actor, now(tx)) : { consentedAt: null, consentedBy: null }),
        });
      }
      return id;
    });
  }

  /** A member consents. RuleBroken: 422 while it may not bid, 409 where it takes part in the lot already. NotFound (404) for anybody else. */
  consent(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { tender, consortium, member } = await this.named(tx, actor, id);
      RuleBroken.conflictUnlessEmpty(member.consentedAt ? [refuseBid.consentedAlready()] : []);
      RuleBroken.unlessEmpty(await this.check.reasons(tender, actor.unitId, dayOf(receivedAt(tx))));
      await consentSeat(tx, consortium, actor.unitId);
      await save(tx, Object.assign(member, consentOf(actor, now(tx))));
    });
  }

  /** A member takes its consent back. RuleBroken (409) while the consortium's bid stands. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const { consortium, member } = await this.named(tx, actor, id);
      demandUnbound(consortium);
      await revokeSeat(tx, id, actor.unitId);
      await save(tx, Object.assign(member, { consentedAt: null, consentedBy: null }));
    });
  }

  /** The lead dissolves it; the members are free. RuleBroken (409) while its bid stands. */
  dissolve(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const isLead = await tx.existsBy(BiddingConsortium, { id, leadId: actor.unitId });
      if (!isLead) throw new NotFound('consortium');
      const { consortium } = await this.locked(tx, id);
      demandUnbound(consortium);
      await tx.delete(BiddingConsortium, { id });
      touch(tx, 'consortium', id, 'dissolve');
    });
  }

  private async unknown(members: readonly MemberShare[]): Promise<Violation[]> {
    const known = await this.profiles.byIds(members.map(({ organization }) => organization));
    return members.flatMap(({ organization }, index) => {
      const detail = { pointer: `/members/${index}/organizationId`, params: { organization } };
      return known.has(organization) ? [] : [refuseBid.memberUnknown(detail)];
    });
  }

  /** What the actor was named in; the lead's own consent is not given or taken back. */
  private async named(tx: Tx, actor: Actor, id: string) {
    const where = { consortiumId: id, organizationId: actor.unitId };
    const found = await tx.findOneBy(ConsortiumMember, where);
    if (!found) throw new NotFound('consortium');
    const { tender, consortium } = await this.locked(tx, id);
    if (consortium.leadId === actor.unitId) throw new NotFound('consortium');
    return { tender, consortium, member: await lock(tx, ConsortiumMember, found.id) };
  }

  private async locked(tx: Tx, id: string): Promise<{ tender: Tender; consortium: BiddingConsortium }> {
    const { tenderId } = await tx.findOneByOrFail(BiddingConsortium, { id });
    const tender = await lockTaking(tx, tenderId, receivedAt(tx));
    return { tender, consortium: await lock(tx, BiddingConsortium, id) };
  }
}

function consentOf({ accountId }: Actor, at: Date): { consentedAt: Date; consentedBy: string } {
  return { consentedAt: at, consentedBy: accountId };
}

function demandUnbound({ bidId }: BiddingConsortium): void {
  RuleBroken.conflictUnlessEmpty(bidId ? [refuseBid.consortiumBound()] : []);
}
