import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Units } from '../../identity/index.js';
import { Database, Settings } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import type { Day } from '../../shared/days.js';
import type { Fen } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseAct } from '../domain/act-refusals.js';
import { askedBondViolations } from '../domain/bid-bond.js';
import { envelopesViolations } from '../domain/envelopes.js';
import { groundworkViolations } from '../domain/groundwork.js';
import { lotsViolations } from '../domain/lot-rules.js';
import { refuseFramework } from '../domain/framework-refusals.js';
import { frameworkViolations } from '../domain/framework-terms.js';
import { publicationViolations } from '../domain/publication.js';
import { grantedFor } from './approvals.js';
import { carriedTitle } from './carried-title.js';
import { groundworkFacts, groundworkOf } from './groundwork.js';
import { lotsOf } from './lots.js';
import { splittingThreshold, unexplainedSplitting } from './splitting.js';
import { TenderInvitation } from './tender-invitation.entity.js';
import { TenderRules } from './tender-rules.js';
import { Tender } from './tender.entity.js';

/** Finds what stands against publishing a draft: for the act itself, and for whoever looks at the draft. */
@Injectable()
export class TenderObstacles {
  constructor(
    private readonly database: Database,
    private readonly rules: TenderRules,
    private readonly calendars: WorkingCalendars,
    private readonly settings: Settings,
    private readonly units: Units,
  ) {}

  /** Everything that would stand against publication on a day, with the rules. `reserved`: money of the item, fen. */
  async of(
    tender: Tender,
    on: Day,
    reserved: Fen,
    db: EntityManager = this.database.reader,
  ): Promise<Violation[]> {
    const found = await this.rules.of(tender, on, db);
    if (!found) return [refuseAct.methodNotOffered({ pointer: '/method' })];
    if (tender.method === 'framework-call-off') return [refuseFramework.callOffOffered()];
    const invitation = await db.findOneBy(TenderInvitation, { tenderId: tender.id });
    const { budgetFen: budget, ceilingFen: ceiling, criteria, requirements } = tender;
    const { deadlineOn, serviceFrom, serviceTo } = tender;
    const method = {
      ...{ object: 'services' as const, budget, awardTest: tender.awardTest, reason: tender.methodReason },
      ...{ deduction: tender.priceDeduction, invited: invitation?.drawn.length ?? null },
      granted: await grantedFor(db, tender.id),
      needsFunder: this.settings.requireFunderConsent,
    };
    const calendar = await this.calendars.current();
    const ready = groundworkFacts(await groundworkOf(db, tender), tender, this.settings);
    const percents = tender.instalments.map(({ percent }) => percent);
    const facts = {
      issuedOn: on,
      deadlineOn,
      criteria,
      requirements,
      budget,
      ceiling,
      reserved,
      percents,
      method,
    };
    return [
      ...envelopesViolations(found.rules, tender.envelopes),
      ...publicationViolations(found.rules, { ...facts, serviceFrom, serviceTo }, calendar),
      // What is bought under an agreement, or adds parties to it, rests on what stood ready before the agreement.
      ...(tender.agreementId || tender.framework?.supplements
        ? []
        : groundworkViolations(found.rules, { ...ready, issuedOn: on }, calendar)),
      ...(await aboutTitle(tender, db)),
      ...(await aboutLots(tender, db)),
      ...frameworkViolations(found.rules, {
        ...{ terms: tender.framework, validFrom: serviceFrom, validTo: serviceTo },
      }),
      ...(await this.aboutUnits(tender)),
      ...(await unexplainedSplitting(db, tender, on, splittingThreshold(this.settings))),
    ];
  }

  /** Its notices say where the buyer is found; orders come from street offices alone: only they have published items. */
  private async aboutUnits({ buyerId, framework }: Tender): Promise<Violation[]> {
    const wanted = framework?.unitIds ?? [];
    const known = await this.units.byIds([buyerId, ...wanted]);
    const { officeAddress, officePhone } = known.get(buyerId) ?? {};
    return [
      ...(officeAddress && officePhone
        ? []
        : [refuseAct.buyerOfficeMissing({ params: { unitId: buyerId } })]),
      ...wanted.flatMap((id, n) =>
        known.get(id)?.kind === 'street-office'
          ? []
          : [refuseFramework.unitUnknown({ pointer: `/framework/unitIds/${n}` })],
      ),
    ];
  }
}

async function aboutTitle({ title, retenderOf }: Tender, db: EntityManager): Promise<Violation[]> {
  const before = retenderOf ? await db.findOneBy(Tender, { id: retenderOf }) : null;
  return carriedTitle(db, title, before);
}

async function aboutLots(tender: Tender, db: EntityManager): Promise<Violation[]> {
  const lots = await lotsOf(db, tender.id);
  const ceilings = lots.map(({ ceilingFen }) => ceilingFen);
  const { ceilingFen: ceiling, maxLotsPerSupplier: limit, framework } = tender;
  const isFramework = framework !== null;
  return [
    ...lotsViolations({ ceiling, ceilings, limit, isFramework }),
    ...askedBondViolations({
      ...{ budget: tender.budgetFen, bond: tender.bidBondFen, isFramework },
      lots: lots.map((lot) => ({ bond: lot.bidBondFen, ceiling: lot.ceilingFen })),
    }),
  ];
}
