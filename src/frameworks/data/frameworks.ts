import { Injectable } from '@nestjs/common';
import { Brackets, In } from 'typeorm';
import { type Actor, Database, demandShown, keysetPage, leaveOutWithheld } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { type CallOffShare, callOffShares } from '../../tendering/index.js';
import type { AgreementState } from '../domain/framework.lifecycles.js';
import { maySeeAgreement } from '../policies.js';
import { type AgreementKind, FrameworkAgreement } from './framework-agreement.entity.js';
import { FrameworkParty } from './framework-party.entity.js';
import { WITHHELD_AGREEMENT } from './withheld-agreement.js';

/** Narrows the list of agreements; everything given has to hold. */
export interface AgreementFilter {
  readonly state?: AgreementState;
  readonly kind?: AgreementKind;
  readonly buyerId?: string;
  readonly category?: string;
}

/** A party with its name, and what it got under the agreement. */
export interface NamedParty {
  readonly party: FrameworkParty;
  readonly agreement: FrameworkAgreement;
  readonly name: string;
  readonly uscc: string;
  readonly share: CallOffShare;
}

/** Reads of agreements and their parties; a draft is there for who made it only. */
@Injectable()
export class Frameworks {
  constructor(
    private readonly database: Database,
    private readonly profiles: OrganizationProfiles,
  ) {}

  /** A page of the agreements that a caller may see, newest first. */
  page(
    actor: Actor | undefined,
    request: PageRequest,
    filter: AgreementFilter,
  ): Promise<Page<FrameworkAgreement>> {
    const query = this.database.reader.createQueryBuilder(FrameworkAgreement, 'agreement').where(
      new Brackets((visible) => {
        visible.where(`agreement.state <> 'drafted'`);
        if (actor) visible.orWhere('agreement.buyerId = :unitId', { unitId: actor.unitId });
      }),
    );
    leaveOutWithheld(query, actor, WITHHELD_AGREEMENT);
    for (const [name, value] of Object.entries<string | undefined>({ ...filter }))
      if (value !== undefined) query.andWhere(`agreement.${name} = :${name}`, { [name]: value });
    return keysetPage(query, request);
  }

  /** One agreement. NotFound (404) for another's draft; 410 where an order took it off the caller's eyes. */
  async one(actor: Actor | undefined, id: string): Promise<FrameworkAgreement> {
    const query = this.database.reader.createQueryBuilder(FrameworkAgreement, 'agreement');
    const found = await query.where('agreement.id = :id', { id }).getOne();
    if (!found || !maySeeAgreement(actor, found)) throw new NotFound('framework_agreement');
    await demandShown(query, actor, WITHHELD_AGREEMENT);
    return found;
  }

  /** The agreement that came of a first stage. NotFound (404) before it is concluded. */
  async ofTender(actor: Actor | undefined, tenderId: string): Promise<FrameworkAgreement> {
    const party = await this.database.reader.findOneBy(FrameworkParty, { tenderId });
    if (!party) throw new NotFound('framework_agreement');
    return this.one(actor, party.agreementId);
  }

  /** A page of parties, newest first: of one agreement, or of one organization. */
  async parties(
    request: PageRequest,
    where: { readonly agreementId?: string; readonly organizationId?: string },
  ): Promise<Page<NamedParty>> {
    const query = this.database.reader.createQueryBuilder(FrameworkParty, 'party');
    for (const [name, value] of Object.entries<string | undefined>({ ...where }))
      if (value !== undefined) query.andWhere(`party.${name} = :${name}`, { [name]: value });
    const { items, next } = await keysetPage(query, request);
    return { items: await this.named(items), next };
  }

  /** One party of an agreement that the caller may see. NotFound (404). */
  async party(actor: Actor | undefined, id: string): Promise<NamedParty> {
    const row = await this.database.reader.findOneBy(FrameworkParty, { id });
    if (!row) throw new NotFound('framework_party');
    await this.one(actor, row.agreementId);
    const [party] = await this.named([row]);
    if (!party) throw new NotFound('framework_party');
    return party;
  }

  private async named(rows: readonly FrameworkParty[]): Promise<NamedParty[]> {
    const ids = [...new Set(rows.map(({ agreementId }) => agreementId))];
    const agreements = await this.database.reader.findBy(FrameworkAgreement, { id: In(ids) });
    const profiles = await this.profiles.byIds(rows.map(({ organizationId }) => organizationId));
    const shares = new Map<string, CallOffShare[]>();
    for (const id of ids) shares.set(id, await callOffShares(this.database.reader, id));
    return rows.map((party) => {
      const { agreementId, organizationId } = party;
      const agreement = agreements.find(({ id }) => id === agreementId);
      if (!agreement) throw new Error('a party belongs to an agreement');
      const own = shares.get(agreementId)?.find((share) => share.organizationId === organizationId);
      const { name = '', uscc = '' } = profiles.get(organizationId) ?? {};
      return { party, agreement, name, uscc, share: own ?? { organizationId, count: 0, amount: 0n } };
    });
  }
}
