import { type Day, addMonths, day } from '../../shared/days.js';
import { type Exact, ZERO, exact, sum, toDecimal } from '../../shared/exact.js';
import type { Violation } from '../../shared/violation.js';
import type { ServiceMethod, ServiceProof } from './service-record-rules.js';
import { refuseService as refuse } from './service-refusals.js';

/** A line of the ledger that no statement has yet. Quantities and hours are decimal texts. */
export interface UnstatedLine {
  readonly clientId: string;
  readonly on: Day;
  readonly method: ServiceMethod;
  readonly place: string;
  readonly quantity: string;
  readonly volunteerHours: string;
  readonly recipientIds: readonly string[];
  readonly workers: number;
  readonly proof: ServiceProof | null;
  /** The line that it corrects, as that one was. */
  readonly corrects: {
    readonly clientId: string;
    readonly reason: string;
    readonly method: ServiceMethod;
    readonly quantity: string;
    readonly volunteerHours: string;
  } | null;
}

/** What a statement and all statements before it come to together is what the ledger says. */
export interface StatementTotals {
  /** Services given, less those taken back. */
  readonly services: number;
  readonly quantity: string;
  readonly volunteerHours: string;
  /** Different people whom its lines name. */
  readonly recipients: number;
}

/** The month of a day, `2025-06`. */
export function monthOf(on: Day): string {
  return on.slice(0, 7);
}

/** The first day after a month. */
export function afterMonth(month: string): Day {
  return addMonths(day(`${month}-01`), 1);
}

/** Why a month can't be stated: it runs, lies before the contract's term, or was stated. */
export function statementViolations(
  month: string,
  facts: { readonly today: Day; readonly from: Day; readonly to: Day; readonly latest: string | null },
): Violation[] {
  const { today, from, to, latest } = facts;
  const pointer = '/month';
  return [
    ...(afterMonth(month) > today ? [refuse.monthRuns({ pointer, params: { month } })] : []),
    ...(month < monthOf(from) ? [refuse.monthOutsideTerm({ pointer, params: { month, from, to } })] : []),
    ...(latest !== null && month <= latest ? [refuse.monthStated({ pointer, params: { month } })] : []),
  ];
}

/** What a line changes: its own figures less those of the line that it corrects. */
export function effectOf({ quantity, volunteerHours, corrects }: UnstatedLine): {
  readonly services: number;
  readonly quantity: Exact;
  readonly volunteerHours: Exact;
} {
  const given = exact(quantity).equals(0n) ? 0 : 1;
  // What is corrected may have been taken back itself before: then it counted nothing.
  const before = corrects && !exact(corrects.quantity).equals(0n) ? 1 : 0;
  return {
    services: given - before,
    quantity: exact(quantity).sub(exact(corrects?.quantity ?? '0')),
    volunteerHours: exact(volunteerHours).sub(exact(corrects?.volunteerHours ?? '0')),
  };
}

/** What lines come to. */
export function totalsOf(lines: readonly UnstatedLine[]): StatementTotals {
  const effects = lines.map(effectOf);
  const of = (pick: (effect: ReturnType<typeof effectOf>) => Exact) =>
    toDecimal(
      effects.map(pick).reduce((total, each) => total.add(each), ZERO),
      2,
    );
  return {
    services: effects.reduce((total, { services }) => total + services, 0),
    quantity: of(({ quantity }) => quantity),
    volunteerHours: of(({ volunteerHours }) => volunteerHours),
    recipients: new Set(lines.flatMap(({ recipientIds }) => recipientIds)).size,
  };
}

/** The content of a statement: lines in the order of their days, nothing personal, figures and their sums. */
export function statementContent(
  facts: {
    readonly contractId: string;
    readonly title: string;
    readonly number: number;
    readonly month: string;
  },
  lines: readonly UnstatedLine[],
) {
  return {
    form: 'sanshe-service-statement/1',
    ...facts,
    lines: lines.map((line) => {
      const { clientId, on, method, place, quantity, volunteerHours, workers, proof, corrects } = line;
      return {
        ...{ clientId, on, method, place, quantity, volunteerHours, workers, proof },
        recipients: line.recipientIds.length,
        corrects: corrects && { clientId: corrects.clientId, reason: corrects.reason },
        effect: toDecimal(effectOf(line).quantity, 2),
      };
    }),
    totals: { ...totalsOf(lines), byMethod: byMethod(lines) },
  };
}

/** A correction from one method to another takes from the one and gives to the other. */
function byMethod(lines: readonly UnstatedLine[]): { method: ServiceMethod; quantity: string }[] {
  const parts = lines.flatMap(({ method, quantity, corrects }) => [
    { method, quantity: exact(quantity) },
    ...(corrects ? [{ method: corrects.method, quantity: exact(corrects.quantity).neg() }] : []),
  ]);
  return [...new Set(parts.map(({ method }) => method))].sort().map((method) => {
    const own = parts.filter((part) => part.method === method).map(({ quantity }) => quantity);
    return { method, quantity: toDecimal(sum(own), 2) };
  });
}
