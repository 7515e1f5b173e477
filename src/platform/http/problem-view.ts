import type { Problem } from './problem.js';
import type { ProblemView } from './problem.view.js';
import { PROBLEMS } from './problems.js';
import { violationViews } from './violation-views.js';

/** Where and to whom a problem is told. */
export interface Told {
  readonly language: 'zh' | 'en';
  readonly publicUrl: string;
  readonly path: string;
  readonly requestId: string;
}

/** Writes a problem as RFC 9457 wants it, in the reader's language. */
export function problemView(problem: Problem, told: Told): ProblemView {
  const kind = PROBLEMS[problem.key];
  const violations = violationViews(problem.violations, told.language);
  return {
    type: `${told.publicUrl}/problems/${problem.key}`,
    title: kind[told.language],
    status: kind.status,
    detail:
      violations.map((violation) => violation.detail).join(told.language === 'zh' ? '；' : '; ') ||
      kind[told.language],
    instance: told.path,
    requestId: told.requestId,
    violations,
  };
}
