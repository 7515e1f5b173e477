import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Units } from '../../identity/index.js';
import { Database } from '../../platform/index.js';
import { OrganizationProfiles } from '../../registry/index.js';
import type { ReportedBid } from '../domain/evaluation-report.js';
import { partiesOf } from '../domain/consortium.js';
import type { Award } from './award.entity.js';
import { Bid } from './bid.entity.js';
import { Lot } from './lot.entity.js';
import type { PanelMember } from './panel-member.entity.js';
import { Procedures } from './procedures.js';
import { contentOfReport } from './report-content.js';
import { Tender } from './tender.entity.js';

/** A candidate as the public may know him. */
export interface NamedCandidate {
  readonly place: ReportedBid;
  readonly name: string;
}

/** An award with all that its public notice says. */
export interface AwardResult {
  readonly award: Award;
  readonly tender: Tender;
  readonly lot: Lot;
  readonly buyerName: string;
  readonly supplier: { readonly name: string; readonly uscc: string };
  /** The other members, where a consortium won. */
  readonly partners: readonly {
    readonly organizationId: string;
    readonly name: string;
    readonly uscc: string;
  }[];
  /** Of the lot, in rank order. */
  readonly candidates: readonly NamedCandidate[];
  readonly panel: readonly PanelMember[];
}

/** Puts together the contents of result notices, for one award or a page of them. */
@Injectable()
export class AwardResults {
  constructor(
    private readonly database: Database,
    private readonly procedures: Procedures,
    private readonly profiles: OrganizationProfiles,
    private readonly units: Units,
  ) {}

  async of(awards: readonly Award[]): Promise<AwardResult[]> {
    const tenderIds = awards.map(({ tenderId }) => tenderId);
    const tenders = await this.database.reader.findBy(Tender, { id: In(tenderIds) });
    const lots = await this.database.reader.findBy(Lot, { tenderId: In(tenderIds) });
    const members = await this.procedures.members(tenderIds);
    const places = await this.places(tenderIds);
    const bidders = [...places.values()].flat().map(({ organizationId }) => organizationId);
    const won = await this.database.reader.findBy(Bid, { id: In(awards.map(({ bidId }) => bidId)) });
    const profiles = await this.profiles.byIds([...bidders, ...won.flatMap((bid) => partiesOf(bid))]);
    const buyers = await this.units.byIds(tenders.map(({ buyerId }) => buyerId));
    return awards.map((award) => {
      const tender = tenders.find(({ id }) => id === award.tenderId);
      const lot = lots.find(({ id }) => id === award.lotId);
      if (!tender || !lot) throw new Error('an award belongs to a lot of a tender');
      const ofLot = (places.get(tender.id) ?? []).filter((place) => place.lot === lot.number);
      const { name = '', uscc = '' } = profiles.get(award.organizationId) ?? {};
      return {
        award,
        ...{ tender, lot },
        buyerName: buyers.get(tender.buyerId)?.name ?? '',
        supplier: { name, uscc },
        partners: partnersOf(award, won).map((organizationId) => {
          const { name = '', uscc = '' } = profiles.get(organizationId) ?? {};
          return { organizationId, name, uscc };
        }),
        candidates: ofLot.map((place) => ({
          place,
          name: profiles.get(place.organizationId)?.name ?? '',
        })),
        panel: members.filter(({ tenderId }) => tenderId === tender.id),
      };
    });
  }

  private async places(tenderIds: readonly string[]): Promise<Map<string, ReportedBid[]>> {
    const reports = await this.procedures.reports(tenderIds);
    return new Map(
      reports.map((report) => [
        report.tenderId,
        contentOfReport(report).bids.filter(({ isCandidate }) => isCandidate),
      ]),
    );
  }
}

/** Who won together with the supplier of an award. */
export function partnersOf({ bidId, organizationId }: Award, bids: readonly Bid[]): string[] {
  const bid = bids.find(({ id }) => id === bidId);
  return bid ? partiesOf(bid).filter((party) => party !== organizationId) : [];
}
