import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { Units } from '../../identity/index.js';
import { type Actor, Database, keysetPage } from '../../platform/index.js';
import type { Page, PageRequest } from '../../shared/page.js';
import { NotFound } from '../../shared/refused.js';
import { AcceptanceOpinion } from './acceptance-opinion.entity.js';
import { Acceptance } from './acceptance.entity.js';
import { AcceptanceMember, AcceptanceSignature } from './acceptance-panel.entity.js';
import { type BelowFilter, belowVisibleContracts, contractsOf } from './below-contract.js';
import type { Contract } from './contract.entity.js';

/** An acceptance with its contract and what was said. */
export interface AcceptanceDetails {
  readonly acceptance: Acceptance;
  readonly contract: Contract;
  readonly opinions: readonly AcceptanceOpinion[];
  /** Its panel; empty where the office accepts. */
  readonly panel: readonly Member[];
}

/** A member of a panel with his name, and what he said on the present findings. */
export interface Member {
  readonly seat: AcceptanceMember;
  readonly name: string;
  readonly word: AcceptanceSignature | null;
}

/** Reads of acceptances for those who may see their contract, and for the members of their panels. */
@Injectable()
export class Acceptances {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** One acceptance. NotFound (404). */
  async one(actor: Actor, id: string): Promise<AcceptanceDetails> {
    const found = await this.visibleTo(actor).andWhere('row.id = :id', { id }).getMany();
    const [details] = await this.withDetails(found);
    if (!details) throw new NotFound('acceptance');
    return details;
  }

  /** A page of acceptances, of one contract when asked. */
  async page(actor: Actor, request: PageRequest, filter: BelowFilter): Promise<Page<AcceptanceDetails>> {
    const query = this.visibleTo(actor, filter);
    const { items, next } = await keysetPage(query, request);
    return { items: await this.withDetails(items), next };
  }

  /** An expert stands around no contract: he sees what he judges. */
  private visibleTo(actor: Actor, filter: BelowFilter = {}): SelectQueryBuilder<Acceptance> {
    if (actor.role !== 'expert')
      return belowVisibleContracts(this.database.reader, Acceptance, actor, filter);
    const query = this.database.reader
      .createQueryBuilder(Acceptance, 'row')
      .innerJoin(
        AcceptanceMember,
        'member',
        'member.acceptanceId = row.id AND member.accountId = :accountId',
        {
          accountId: actor.accountId,
        },
      );
    const { contractId } = filter;
    return contractId ? query.andWhere('row.contractId = :contractId', { contractId }) : query;
  }

  private async panels(acceptances: readonly Acceptance[]): Promise<Map<string, Member[]>> {
    const acceptanceId = In(acceptances.map(({ id }) => id));
    const { reader } = this.database;
    const seats = await reader.find(AcceptanceMember, { where: { acceptanceId }, order: { id: 'ASC' } });
    const words = await reader.findBy(AcceptanceSignature, { acceptanceId });
    const names = await this.units.accountNames(seats.map(({ accountId }) => accountId));
    return new Map(
      acceptances.map(({ id, findingsSha256 }) => {
        const present = words.filter(
          (each) => each.acceptanceId === id && each.findingsSha256 === findingsSha256,
        );
        const members = seats
          .filter((seat) => seat.acceptanceId === id)
          .map((seat) => ({
            seat,
            name: names.get(seat.accountId) ?? '',
            word: present.find(({ accountId }) => accountId === seat.accountId) ?? null,
          }));
        return [id, members];
      }),
    );
  }

  private async withDetails(acceptances: readonly Acceptance[]): Promise<AcceptanceDetails[]> {
    const { reader } = this.database;
    const contracts = await contractsOf(reader, acceptances);
    const said = await reader.find(AcceptanceOpinion, {
      where: { acceptanceId: In(acceptances.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    const panels = await this.panels(acceptances);
    return acceptances.flatMap((acceptance) => {
      const contract = contracts.get(acceptance.contractId);
      const opinions = said.filter(({ acceptanceId }) => acceptanceId === acceptance.id);
      const panel = panels.get(acceptance.id) ?? [];
      return contract ? [{ acceptance, contract, opinions, panel }] : [];
    });
  }
}
