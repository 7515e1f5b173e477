import { type MoneyDto, fenOf } from '../../platform/index.js';
import type { Fen } from '../../shared/money.js';
import type { TenderTerms } from '../actions/draft-tender.js';
import { methodTable } from '../domain/method-table.js';
import type { LotTerms } from '../data/lots.js';
import type { FrameworkTerms } from '../domain/framework-terms.js';
import type { FrameworkTermsDto } from './framework-terms.dto.js';
import type { ChangeTenderDto, DraftTenderDto, LotDto } from './tender.dto.js';

/** The terms in a body. */
export function termsOf(body: DraftTenderDto): TenderTerms {
  const { title, method, criteria, instalments, serviceFrom, serviceTo } = body;
  return {
    ...{ title, method, criteria, instalments, serviceFrom, serviceTo },
    returnVisitTemplate: body.returnVisitTemplate ?? 'by-rules',
    budgetFen: fenOf(body.budget),
    ceilingFen: fenOf(body.ceiling),
    bidBondFen: bondOf(body.bidBond),
    deadlineOn: body.deadline,
    requirements: body.requirements ?? [],
    consortium: body.consortium ?? 'refused',
    requiredProofs: body.requiredProofs ?? [],
    awardTest: body.awardTest ?? methodTable[method].awardTests[0] ?? 'comprehensive-scoring',
    envelopes: body.envelopes ?? 'one',
    methodReason: body.methodReason ?? null,
    priceDeduction: body.priceDeduction ?? null,
    complex: body.complex ?? false,
    largeSocialImpact: body.largeSocialImpact ?? false,
    acceptancePlan: body.acceptancePlan ?? null,
    maxLotsPerSupplier: body.maxLotsPerSupplier ?? null,
    retenderOf: body.retenderOf ?? null,
    framework: body.framework ? frameworkOf(body.framework) : null,
  };
}

/** The lots in a body; undefined where it names none. */
export function lotsIn(lots: readonly LotDto[] | undefined): LotTerms[] | undefined {
  return lots?.map(({ title, ceiling, bidBond, description = null }) => {
    return { title, ceilingFen: fenOf(ceiling), bidBondFen: bondOf(bidBond), description };
  });
}

/** The terms that a change names; the others stay. Lots are no terms of the tender's own. */
export function changesOf({
  budget,
  ceiling,
  bidBond,
  deadline,
  framework,
  ...rest
}: Omit<ChangeTenderDto, 'lots'>): Partial<TenderTerms> {
  const changes = {
    ...rest,
    budgetFen: budget && fenOf(budget),
    ceilingFen: ceiling && fenOf(ceiling),
    bidBondFen: bidBond && bondOf(bidBond),
    deadlineOn: deadline,
    framework: framework && frameworkOf(framework),
  };
  const given = Object.entries<unknown>(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

/** A bond of nothing is none. */
function bondOf(bond: MoneyDto | undefined): Fen | null {
  return (bond && fenOf(bond)) || null;
}

/** What adds to another agreement comes from that agreement alone. */
function frameworkOf(body: FrameworkTermsDto): FrameworkTerms {
  const { scope, unitIds, ways, rotationOrder, chosenByServed, most, reentry } = body;
  return {
    ...{ scope, ways, unitIds: unitIds ?? [], rotationOrder: rotationOrder ?? null, supplements: null },
    ...{ chosenByServed: chosenByServed ?? false, most: most ?? null, reentry: reentry ?? null },
  };
}
