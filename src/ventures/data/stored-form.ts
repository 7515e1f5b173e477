import { type Plain, canonicalJson } from '../../shared/canonical-json.js';
import { formatYuan, parseYuan } from '../../shared/money.js';
import { sha256 } from '../../shared/sha256.js';
import type { BudgetLine } from '../domain/budget.js';
import type { ApplicationForm } from '../domain/form.js';

type Amount = 'unitPrice' | 'amount' | 'own';

/** A line as JSON keeps it: yuan as text. */
export type StoredLine = Omit<BudgetLine, Amount> & Readonly<Record<Amount, string>>;

/** A form as JSON keeps it. */
export type StoredForm = Omit<ApplicationForm, 'budget'> & { readonly budget?: readonly StoredLine[] };

/** A form for the database. */
export function stored({ budget, ...form }: ApplicationForm): StoredForm {
  return { ...form, ...(budget && { budget: budget.map(storedLine) }) };
}

/** A form out of the database. */
export function restored({ budget, ...form }: StoredForm): ApplicationForm {
  return { ...form, ...(budget && { budget: budget.map(restoredLine) }) };
}

/** Of a form, whatever the order of its fields. */
export function formHash(form: StoredForm): string {
  return sha256(canonicalJson(JSON.parse(JSON.stringify(form)) as Plain));
}

function storedLine(line: BudgetLine): StoredLine {
  const { unitPrice, amount, own } = line;
  return { ...line, unitPrice: formatYuan(unitPrice), amount: formatYuan(amount), own: formatYuan(own) };
}

function restoredLine(line: StoredLine): BudgetLine {
  const { unitPrice, amount, own } = line;
  return { ...line, unitPrice: parseYuan(unitPrice), amount: parseYuan(amount), own: parseYuan(own) };
}
