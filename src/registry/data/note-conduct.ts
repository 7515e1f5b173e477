import { type Tx, constraintMeans, create, now } from '../../platform/index.js';
import { type Day, dayOf } from '../../shared/days.js';
import { refuseExpert, type ConductKind } from '../domain/expert-rules.js';
import { ExpertConduct } from './expert.entity.js';

constraintMeans('expert_conduct_once', refuseExpert.conductNoted);

/** How an expert conducted himself in a review. */
export interface ConductNote {
  readonly expertId: string;
  readonly tenderId: string;
  readonly kind: ConductKind;
  readonly note: string;
  readonly notedBy: string;
  /** Last day for the note; a later one stays marked. */
  readonly dueOn: Day;
}

/** Notes it, once for each review. RuleBroken (409) for a second note. */
export async function noteConduct(tx: Tx, note: ConductNote): Promise<void> {
  await create(tx, ExpertConduct, { ...note, notedOn: dayOf(now(tx)), answer: null, answeredOn: null });
}
