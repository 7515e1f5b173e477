import type { Tender } from './tender.entity.js';
import type { MethodRules } from '../domain/method-rules.js';

/** The rules under which a tender was published. */
export function frozenRules(tender: Tender): MethodRules {
  if (!tender.rules) throw new Error('a draft has no frozen rules');
  return tender.rules;
}
