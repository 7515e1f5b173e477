import { type Fen, formatYuan } from '../../shared/money.js';
import type { Violation } from '../../shared/violation.js';
import { refuseOrder as refuse } from './order-refusals.js';
import type { PaymentOrderState } from './payment-order.lifecycle.js';

/** What a bank says of a transfer: it went out, it never did, or it came back. */
export type BankResult = 'paid' | 'failed' | 'returned';

/** A line of a bank's statement. */
export interface BankLine {
  readonly bankReference: string;
  readonly payerPaymentId: string | null;
  readonly account: string;
  readonly amount: Fen;
  readonly result: BankResult;
}

/** An order as the payer knows it. */
export interface KnownOrder {
  readonly id: string;
  readonly state: PaymentOrderState;
  readonly payerPaymentId: string;
  readonly account: string;
  readonly amount: Fen;
  readonly bankReference: string | null;
  /** The bank's reference under which it came back. */
  readonly returnedUnder: string | null;
}

/** The order that a line is about and whether it says something new, or why there is none. */
export type Matching<T extends KnownOrder> =
  { readonly order: T; readonly known: boolean } | { readonly violations: Violation[] };

/** The state in which an order waits for what a line says. */
const BEFORE = { paid: 'sent', failed: 'sent', returned: 'paid' } as const;

/**
 * What the lines of one statement are about, in whatever order the bank wrote them: each heeds what the others say, so
 * that a transfer may go out and come back in one statement, and a second one finds its order taken. Lines that name
 * an order come before those that don't.
 */
export function matchLines<L extends BankLine, T extends KnownOrder>(
  lines: readonly L[],
  orders: readonly T[],
): Map<L, Matching<T>> {
  const known = new Map(orders.map((order) => [order.id, order]));
  const found = new Map<L, Matching<T>>();
  for (const line of lines.toSorted((a, b) => rank(a) - rank(b))) {
    const matching = matchLine(line, [...known.values()]);
    if ('order' in matching && !matching.known) known.set(matching.order.id, after(line, matching.order));
    found.set(line, matching);
  }
  return found;
}

function rank({ result, payerPaymentId }: BankLine): number {
  return (result === 'returned' ? 2 : 0) + (payerPaymentId === null ? 1 : 0);
}

function after<T extends KnownOrder>({ result, bankReference }: BankLine, order: T): T {
  return result === 'returned'
    ? { ...order, returnedUnder: bankReference }
    : { ...order, state: result, bankReference };
}

/** Finds the order by the payer's own id; without one by account and amount, where that is clear. */
export function matchLine<T extends KnownOrder>(line: BankLine, orders: readonly T[]): Matching<T> {
  const said = orders.find((order) => referenceOf(order, line.result) === line.bankReference);
  if (said) return isAbout(line, said) ? { order: said, known: true } : taken(said);
  return line.payerPaymentId === null ? byAccount(line, orders) : byId(line, line.payerPaymentId, orders);
}

function byId<T extends KnownOrder>(line: BankLine, id: string, orders: readonly T[]): Matching<T> {
  const order = orders.find(({ payerPaymentId }) => payerPaymentId === id);
  if (!order) return { violations: [refuse.lineUnknownId({ pointer: '/payerPaymentId', params: { id } })] };
  const { state, amount } = order;
  const other = { pointer: '/amount', params: { amount: formatYuan(amount) } };
  const decided = { pointer: '/result', params: { id, state } };
  const violations = [
    ...(line.amount === amount ? [] : [refuse.lineOtherAmount(other)]),
    ...(sameAccount(line.account, order.account) ? [] : [refuse.lineOtherAccount({ pointer: '/account' })]),
    ...(waits(line, order) ? [] : [refuse.lineDecided(decided)]),
  ];
  return violations.length > 0 ? { violations } : { order, known: false };
}

function byAccount<T extends KnownOrder>(line: BankLine, orders: readonly T[]): Matching<T> {
  const found = orders.filter((order) => waits(line, order) && isAbout(line, order));
  const [order] = found;
  if (!order) return { violations: [refuse.lineUnmatched({ pointer: '/account' })] };
  const count = found.length;
  if (count > 1) return { violations: [refuse.lineAmbiguous({ pointer: '/account', params: { count } })] };
  return { order, known: false };
}

/** A payment that was recorded by hand has no reference of the bank yet: its line says nothing that contradicts. */
function waits({ result }: BankLine, order: KnownOrder): boolean {
  if (result === 'paid' && order.state === 'paid') return order.bankReference === null;
  return order.state === BEFORE[result] && (result !== 'returned' || order.returnedUnder === null);
}

function isAbout(line: BankLine, order: KnownOrder): boolean {
  const named = line.payerPaymentId === null || line.payerPaymentId === order.payerPaymentId;
  return named && line.amount === order.amount && sameAccount(line.account, order.account);
}

function referenceOf(order: KnownOrder, result: BankResult): string | null {
  return result === 'returned' ? order.returnedUnder : order.bankReference;
}

function taken({ payerPaymentId: id }: KnownOrder): { violations: Violation[] } {
  return { violations: [refuse.lineReferenceTaken({ pointer: '/bankReference', params: { id } })] };
}

function sameAccount(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '');
}
