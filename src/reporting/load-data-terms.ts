import { type Tx, create } from '../platform/index.js';
import { DataTerm } from './data/reporting.entity.js';
import { SOURCES, SOURCE_NAMES } from './data/sources.js';

/** Enters a term for every figure that a register has, where there is none; a term that somebody changed stays. */
export async function loadDataTerms(tx: Tx): Promise<void> {
  for (const source of SOURCE_NAMES) {
    const { label, definition, measure } = SOURCES[source];
    const known = await tx.existsBy(DataTerm, [{ source }, { code: source }, { label }]);
    if (!known)
      await create(tx, DataTerm, { code: source, label, definition, measure, source, keptBy: null });
  }
}
