import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Tx, constraintMeans, create, lock, now } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import { dayOf } from '../../shared/days.js';
import { NotFound, RuleBroken } from '../../shared/refused.js';
import type { Violation } from '../../shared/violation.js';
import { TenderInvitation } from '../data/tender-invitation.entity.js';
import { TenderRules } from '../data/tender-rules.js';
import { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { refuseFramework } from '../domain/framework-refusals.js';
import { type InvitationSource, invitationViolations } from '../domain/invitations.js';
import { drawOrder } from '../domain/seeded-draw.js';
import { isBuyer } from '../policies.js';

constraintMeans('tender_invitation_once', refuseAct.invitedOnce);

/** Who may be invited. */
export interface InvitationWish {
  readonly source: InvitationSource;
  readonly organizationIds: readonly string[];
  /** How many are drawn. */
  readonly draw: number;
}

/** Invites suppliers to a drafted tender: drawn at random out of a pool, or the one that a single source names. */
@Injectable()
export class InviteSuppliers {
  constructor(
    private readonly database: Database,
    private readonly rules: TenderRules,
    private readonly profiles: OrganizationProfiles,
  ) {}

  /** RuleBroken: 422 with everything against the pool, 409 after the publication or for a second draw. */
  async run(actor: Actor, tenderId: string, wish: InvitationWish): Promise<void> {
    const { source, organizationIds: pool, draw } = wish;
    await this.database.transaction(async (tx) => {
      const tender = await lock(tx, Tender, tenderId);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      RuleBroken.conflictUnlessEmpty(tender.state === 'drafted' ? [] : [refuseAct.notDrafted()]);
      RuleBroken.conflictUnlessEmpty(tender.agreementId ? [refuseFramework.callOffFixed()] : []);
      RuleBroken.unlessEmpty([
        ...(await this.aboutPool(pool)),
        ...(await this.aboutMethod(tx, tender, wish)),
      ]);
      const seed = source === 'named' ? null : randomBytes(32).toString('hex');
      const drawn = seed ? drawOrder([...pool], seed, 'invitation').slice(0, draw) : [...pool];
      const made = { tenderId, source, pool: [...pool], seed, drawn, ceilings: null };
      await create(tx, TenderInvitation, { ...made, drawnBy: actor.accountId });
    });
  }

  private async aboutMethod(tx: Tx, tender: Tender, wish: InvitationWish): Promise<Violation[]> {
    const found = await this.rules.of(tender, dayOf(now(tx)), tx);
    if (!found) return [refuseAct.methodNotOffered({ pointer: '/method' })];
    return invitationViolations(found.rules, { ...wish, pool: wish.organizationIds });
  }

  private async aboutPool(pool: readonly string[]): Promise<Violation[]> {
    const known = await this.profiles.byIds([...pool]);
    return pool.flatMap((id, n) => {
      const at = { pointer: `/organizationIds/${n}` };
      if (pool.indexOf(id) < n) return [refuseAct.invitedRepeated(at)];
      return known.has(id) ? [] : [refuseAct.invitedUnknown(at)];
    });
  }
}
