import { Injectable } from '@nestjs/common';
import { Items } from '../../catalogue/index.js';
import { type Actor, Database, Outbox, type Tx, create, now, save } from '../../platform/index.js';
import { WorkingCalendars } from '../../reference/index.js';
import type { Plain } from '../../shared/canonical-json.js';
import { type Day, dayOf } from '../../shared/days.js';
import { formatYuan } from '../../shared/money.js';
import { Forbidden, NotFound, RuleBroken } from '../../shared/refused.js';
import { addEdition, latestDocument, toldFiles } from '../data/document-editions.js';
import type { Violation } from '../../shared/violation.js';
import type { Lot } from '../data/lot.entity.js';
import { type LotTerms, lotsOf } from '../data/lots.js';
import { lockRunning } from '../data/running.js';
import { TenderAmendment } from '../data/tender-amendment.entity.js';
import type { DocumentFile } from '../data/tender-document.entity.js';
import { TenderRules } from '../data/tender-rules.js';
import type { Tender } from '../data/tender.entity.js';
import { refuseAct } from '../domain/act-refusals.js';
import { type TermChange, amendmentViolations, termChanges } from '../domain/amendments.js';
import { refuseLot } from '../domain/lot-refusals.js';
import { lotsViolations } from '../domain/lot-rules.js';
import { frameworkViolations } from '../domain/framework-terms.js';
import { termsViolations } from '../domain/publication.js';
import { TenderAmended, TenderDeadlineReached } from '../events.js';
import { isBuyer } from '../policies.js';
import type { TenderTerms } from './draft-tender.js';
import { frozenRules } from '../data/frozen-rules.js';
import { receivedAt } from './received-at.js';

/** The terms that an amendment may change. */
export type AmendedTerms = Partial<
  Pick<
    TenderTerms,
    | 'title'
    | 'ceilingFen'
    | 'criteria'
    | 'requirements'
    | 'instalments'
    | 'serviceFrom'
    | 'serviceTo'
    | 'requiredProofs'
  >
> & {
  readonly deadlineOn?: Day;
  readonly lots?: readonly LotTerms[];
  /** The next edition of the documents. */
  readonly documents?: readonly DocumentFile[];
};

/** Amends a published tender: the change is public, the deadline moves where the law says so, bids are confirmed anew after new terms. */
@Injectable()
export class AmendTender {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly calendars: WorkingCalendars,
    private readonly rules: TenderRules,
    private readonly items: Items,
  ) {}

  /** RuleBroken: 409 unless bids are still taken, 422 with everything against the new terms. Forbidden to the drafter. */
  run(actor: Actor, id: string, reason: string, amended: AmendedTerms): Promise<Tender> {
    const { deadlineOn, documents, lots: newLots, ...terms } = amended;
    return this.database.transaction(async (tx) => {
      const tender = await lockRunning(tx, id);
      if (!isBuyer(actor, tender)) throw new NotFound('tender');
      if (actor.accountId === tender.draftedBy) throw new Forbidden([refuseAct.drafterPublishes()]);
      const isOpen = tender.state === 'open' && tender.deadlineAt && receivedAt(tx) < tender.deadlineAt;
      const { state } = tender;
      RuleBroken.conflictUnlessEmpty(isOpen ? [] : [refuseAct.takesNoAmendment({ params: { state } })]);
      const lots = await lotsOf(tx, id);
      const inForce = (await latestDocument(tx, id))?.files;
      const before = { ...told(tender, lots), documents: toldFiles(inForce) };
      const deadlineBefore = tender.deadlineOn;
      Object.assign(tender, terms, { deadlineOn: deadlineOn ?? deadlineBefore });
      const aboutLots = rewriteLots(lots, newLots, terms);
      const after = { ...told(tender, lots), documents: toldFiles(documents ?? inForce) };
      const changes = termChanges(before, after);
      const changed = [...changes.map(({ field }) => field), ...(aboutLots.length > 0 ? ['lots'] : [])];
      const calendar = await this.calendars.current();
      const issuedOn = dayOf(now(tx));
      const days = { issuedOn, deadlineBefore, deadlineAfter: tender.deadlineOn };
      RuleBroken.unlessEmpty([
        ...amendmentViolations(frozenRules(tender), { ...days, changed }, calendar),
        ...(await this.aboutTerms(tender)),
        ...aboutLots,
        ...lotsViolations({
          ...{ ceiling: tender.ceilingFen, ceilings: lots.map(({ ceilingFen }) => ceilingFen) },
          ...{ limit: tender.maxLotsPerSupplier, isFramework: tender.framework !== null },
        }),
      ]);
      for (const lot of lots) await save(tx, lot);
      const amendmentId = await this.issue(tx, tender, {
        ...{ reason, changes, ...days, issuedBy: actor.accountId },
      });
      if (documents && changed.includes('documents'))
        await addEdition(tx, id, documents, { amendmentId, reason, attachedBy: actor.accountId });
      return tender;
    });
  }

  private async aboutTerms(tender: Tender) {
    const item = (await this.items.byIds([tender.itemId])).get(tender.itemId);
    const { criteria, requirements, awardTest, deadlineOn, serviceFrom, serviceTo } = tender;
    const asked = termsViolations(frozenRules(tender), {
      ...{ criteria, requirements, awardTest, deadlineOn, serviceFrom, serviceTo },
      ...{ budget: tender.budgetFen, ceiling: tender.ceilingFen, reserved: item?.ceilingFen ?? 0n },
      percents: tender.instalments.map(({ percent }) => percent),
    });
    const framework = { terms: tender.framework, validFrom: serviceFrom, validTo: serviceTo };
    return [...asked, ...frameworkViolations(frozenRules(tender), framework)];
  }

  private async issue(
    tx: Tx,
    tender: Tender,
    facts: { reason: string; changes: TermChange[]; issuedBy: string } & Record<
      'issuedOn' | 'deadlineBefore' | 'deadlineAfter',
      Day
    >,
  ): Promise<string> {
    const { id: tenderId } = tender;
    const number = tender.amendments + 1;
    const deadlineAt = this.rules.closing(tender.deadlineOn);
    const termsAmendment = facts.changes.length > 0 ? number : tender.termsAmendment;
    await save(tx, Object.assign(tender, { amendments: number, termsAmendment, deadlineAt }));
    const { id: amendmentId } = await create(tx, TenderAmendment, { tenderId, number, ...facts });
    await this.outbox.publish(tx, TenderDeadlineReached, { tenderId }, { at: deadlineAt, key: tenderId });
    await this.outbox.publish(tx, TenderAmended, { tenderId, amendmentId });
    return amendmentId;
  }
}

/** Puts new words and ceilings into the lots, whose number stays; a single one goes with the tender. Says what stands against it. */
function rewriteLots(
  lots: readonly Lot[],
  given: readonly LotTerms[] | undefined,
  { title, ceilingFen }: Pick<AmendedTerms, 'title' | 'ceilingFen'>,
): Violation[] {
  const [first] = lots;
  if (given && given.length !== lots.length)
    return [refuseLot.numberKept({ pointer: '/lots', params: { count: lots.length } })];
  for (const [n, lot] of lots.entries()) Object.assign(lot, given?.[n]);
  if (!given && first && lots.length === 1)
    Object.assign(first, { ...(title && { title }), ...(ceilingFen && { ceilingFen }) });
  return [];
}

/** The terms as people read them. One lot that is the tender itself says nothing of its own. */
function told(tender: Tender, lots: readonly Lot[]): Readonly<Record<string, Plain>> {
  const { title, ceilingFen, criteria, requirements, instalments, serviceFrom, serviceTo, requiredProofs } =
    tender;
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Plain;
  return {
    ...{ title, ceiling: formatYuan(ceilingFen), serviceFrom, serviceTo },
    ...{ criteria: plain(criteria), requirements: plain(requirements) },
    ...{ instalments: plain(instalments), requiredProofs: plain(requiredProofs) },
    lots: lots.length > 1 ? lots.map(toldLot) : null,
  };
}

function toldLot({ number, title, description, ceilingFen }: Lot): Plain {
  return { number, title, ceiling: formatYuan(ceilingFen), ...(description && { description }) };
}
