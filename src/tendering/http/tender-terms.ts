import { fenOf } from '../../platform/index.js';
import type { TenderTerms } from '../actions/draft-tender.js';
import { methodTable } from '../domain/method-table.js';
import type { ChangeTenderDto, DraftTenderDto } from './tender.dto.js';

/** The terms in a body. */
export function termsOf(body: DraftTenderDto): TenderTerms {
  const { title, method, criteria, instalments, returnVisitTemplate, serviceFrom, serviceTo } = body;
  return {
    ...{ title, method, criteria, instalments, returnVisitTemplate, serviceFrom, serviceTo },
    budgetFen: fenOf(body.budget),
    ceilingFen: fenOf(body.ceiling),
    deadlineOn: body.deadline,
    requirements: body.requirements ?? [],
    consortium: body.consortium ?? 'refused',
    requiredProofs: body.requiredProofs ?? [],
    awardTest: body.awardTest ?? methodTable[method].awardTests[0] ?? 'comprehensive-scoring',
    methodReason: body.methodReason ?? null,
    priceDeduction: body.priceDeduction ?? null,
    complex: body.complex ?? false,
    largeSocialImpact: body.largeSocialImpact ?? false,
    retenderOf: body.retenderOf ?? null,
  };
}

/** The terms that a change names; the others stay. */
export function changesOf({ budget, ceiling, deadline, ...rest }: ChangeTenderDto): Partial<TenderTerms> {
  const changes = {
    ...rest,
    budgetFen: budget && fenOf(budget),
    ceilingFen: ceiling && fenOf(ceiling),
    deadlineOn: deadline,
  };
  const given = Object.entries<unknown>(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}
