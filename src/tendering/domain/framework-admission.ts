import type { MethodRules } from './method-rules.js';

/** Who gets into a framework agreement. */
export interface FrameworkAdmission {
  readonly outcome: 'continue' | 'terminate';
  readonly eliminated: number;
  readonly admitted: number;
  readonly rule: string;
}

/**
 * The most suppliers that a framework may admit of those whose bids respond: a closed one leaves out its share,
 * rounded up, and at least one, more where the document says how many it takes; an open one admits everybody. A purchase that leaves the choice to the people served
 * needs two or more admitted: whether that holds is for the caller to see in `admitted`.
 */
export function admitToFramework(rules: MethodRules, responsive: number): FrameworkAdmission {
  const { framework, suppliers } = rules;
  if (!framework) throw new RangeError(`${rules.code} is not a framework`);
  if (responsive < suppliers.minimum)
    return { outcome: 'terminate', eliminated: 0, admitted: 0, rule: framework.rule };
  const { elimination, most = responsive, rule } = framework;
  const least = elimination ? eliminatedOf(responsive, elimination) : 0;
  const admitted = Math.min(responsive - least, most);
  return { outcome: 'continue', eliminated: responsive - admitted, admitted, rule };
}

function eliminatedOf(responsive: number, { percent, count }: { percent: number; count: number }): number {
  return Math.max(count, Math.ceil((responsive * percent) / 100));
}
