import type { Day } from '../../shared/days.js';
import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

export interface DrawingUpFacts {
  readonly award: { readonly active: boolean; readonly state: string };
  /** The day after the result period and the challenge window. */
  readonly contractableFrom: Day;
  readonly today: Day;
}

/** Why no contract can be drawn from the award at this moment. */
export function drawingUpViolations({ award, contractableFrom, today }: DrawingUpFacts): Violation[] {
  return [
    ...(award.active ? [] : [refuse.awardNotActive({ params: { state: award.state } })]),
    ...(today < contractableFrom ? [refuse.contractTooEarly({ params: { from: contractableFrom } })] : []),
  ];
}
