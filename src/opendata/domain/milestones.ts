import type { MilestoneFacts, VisitFacts } from './facts.js';
import { type JsonObject, compact } from './json.js';
import { visitTitle } from './metrics.js';
import { endOf, startOf } from './values.js';

const TYPES: Readonly<Record<string, string>> = { report: 'reporting' };
const STATUS: Readonly<Record<string, string>> = {
  ...{ met: 'met', accepted: 'met', refused: 'notMet', cancelled: 'notMet' },
};

/** A milestone as agreed and as far as it has come. */
export function milestoneOf({ number, kind, title, state, dueOn, reachedOn }: MilestoneFacts): JsonObject {
  const status = STATUS[state] ?? 'scheduled';
  return compact({
    ...{ id: String(number), title, type: TYPES[kind] ?? kind, status },
    dueDate: dueOn && endOf(dueOn),
    dateMet: status === 'met' && reachedOn ? startOf(reachedOn) : null,
  });
}

/** A return visit that was made: nothing of it is public before, lest somebody prepares for it. */
export function visitMilestone({ id, code, dueOn, concludedOn }: VisitFacts): JsonObject {
  return {
    ...{ id: `visit-${id}`, title: visitTitle(code), type: 'assessment', status: 'met' },
    ...{ dueDate: endOf(dueOn), dateMet: startOf(concludedOn) },
  };
}
