import { currentContext } from '../database/request-context.js';
import { type Violation, describe } from '../../shared/violation.js';
import type { ViolationView } from './problem.view.js';

/** Reasons in the reader's language. */
export function violationViews(
  violations: readonly Violation[],
  language = currentContext()?.language ?? 'zh',
): ViolationView[] {
  return violations.map((violation) => ({
    code: violation.code,
    pointer: violation.pointer,
    ...describe(violation, language),
    params: violation.params,
  }));
}
