import type { FormTerms } from '../domain/form-rules.js';
import type { VentureProgramme } from './programme.entity.js';

/** What a programme asks of a form. */
export function termsOf(programme: VentureProgramme): FormTerms {
  const { themes, projectFrom, projectTo, maxGrantFen: maxGrant, budgetRules } = programme;
  return { themes, projectFrom, projectTo, maxGrant, budgetRules };
}
