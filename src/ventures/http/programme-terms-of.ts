import { fenOf } from '../../platform/index.js';
import type { ProgrammeTerms } from '../data/programme-terms.js';
import { type BudgetRules, DEFAULT_BUDGET_RULES } from '../domain/budget.js';
import type { BudgetRulesDto, ProgrammeDto } from './programme.dto.js';

/** What a body says of a programme; what it leaves out is as usual. */
export function programmeTerms(body: ProgrammeDto): ProgrammeTerms {
  const { title, call, themes, boundary, fundId, category, trimmed, panelSize, minutes } = body;
  const { instalments, returnVisitTemplate, projectFrom, projectTo } = body;
  return {
    ...{ title, call, themes, fundId, category, trimmed, panelSize, returnVisitTemplate },
    ...{ projectFrom, projectTo, deadlineOn: body.deadline },
    ...{ boundary, minutes },
    ...{ totalFen: fenOf(body.total), maxGrantFen: fenOf(body.maxGrant) },
    budgetRules: body.budgetRules ? budgetRules(body.budgetRules) : DEFAULT_BUDGET_RULES,
    criteria: body.criteria.map(({ code, title: name, description, maxPoints }) => ({
      ...{ code, title: name, description, maxPoints, kind: 'subjective' as const },
    })),
    instalments: instalments.map(({ trigger, percent }) => ({ trigger, percent })),
    passScore: body.passScore ?? '60',
    undertakerId: body.undertakerId ?? null,
    perTheme: body.perTheme ?? false,
    asksCommunity: body.asksCommunity ?? false,
    openToStreet: body.openToStreet ?? false,
  };
}

function budgetRules({ forbidden, shares, personDays }: BudgetRulesDto): BudgetRules {
  return {
    forbidden: [...forbidden],
    shares: shares.map(({ kinds, percent }) => ({ kinds: [...kinds], percent })),
    personDays: personDays.map(({ kind, fromDay, amount }) => ({ kind, fromDay, yuan: amount.amount })),
  };
}
