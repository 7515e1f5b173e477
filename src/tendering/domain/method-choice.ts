import type { Violation } from '../../shared/violation.js';
import type { MethodRules, ProcurementObject } from './method-rules.js';
import { refuse } from './refusals.js';

/** Why a method may not be chosen for what is bought (a service by 询价, for one). */
export function methodViolations(
  rules: MethodRules,
  object: ProcurementObject,
  pointer = '/method',
): Violation[] {
  if (rules.objects.includes(object)) return [];
  return [refuse.methodNotForObject({ pointer, params: { method: rules.code, object, rule: rules.basis } })];
}
