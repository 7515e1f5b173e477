import { formatInstant } from '../../shared/days.js';
import type { SampleEntry } from '../actions/read-sample.js';
import type { SampledPerson } from '../data/samples.js';
import type { VisitAttempt } from '../data/visit-attempt.entity.js';
import type { VisitText } from '../data/visit-text.entity.js';
import type { AttemptOutcome, Outcome, SampleList } from '../domain/sample-use.js';
import type { TextResult } from '../domain/visit-texts.js';

/** Somebody of a visit's sample, without name or phone. */
export class SampledPersonView {
  /** The name under which answers are recorded. */
  id: string;
  list: SampleList;
  /** 1, 2, 3 … in the order of the draw. */
  position: number;
  /** Empty where the ledger names no strata. */
  stratum: string;
  outcome: Outcome | null;

  static of({ id, list, position, stratum, outcome }: SampledPerson): SampledPersonView {
    return { id, list, position, stratum, outcome: outcome ?? null };
  }
}

/** One attempt to ask somebody. */
export class AttemptView {
  outcome: AttemptOutcome;
  /** RFC 3339. */
  attemptedAt: string;
  /** When it was written down; later than the attempt where there was no network. */
  recordedAt: string;

  static of({ outcome, attemptedAt, createdAt }: VisitAttempt): AttemptView {
    return { outcome, attemptedAt: formatInstant(attemptedAt), recordedAt: formatInstant(createdAt) };
  }
}

/** One short message with the link. */
export class TextView {
  /** When it was asked for, RFC 3339. */
  at: string;
  /** Null while it is on its way. */
  result: TextResult | null;

  static of({ createdAt, result }: VisitText): TextView {
    return { at: formatInstant(createdAt), result };
  }
}

/** Somebody to be asked, as the assigned evaluator sees him. */
export class SampleEntryView extends SampledPersonView {
  /** Null once the contact is no longer needed, and for reserves that stand in for nobody. */
  name: string | null;
  phone: string | null;
  /** The one-time link is `/surveys/{surveyToken}`; null once it is used, withdrawn or expired. */
  surveyToken: string | null;
  /** In their order. */
  attempts: AttemptView[];
  /** Messages with the link, in their order. */
  texts: TextView[];

  static override of(entry: SampleEntry): SampleEntryView {
    return Object.assign(SampledPersonView.of(entry), {
      name: entry.contact?.name ?? null,
      phone: entry.contact?.phone ?? null,
      surveyToken: entry.surveyToken,
      attempts: entry.attempts.map((attempt) => AttemptView.of(attempt)),
      texts: entry.texts.map((each) => TextView.of(each)),
    });
  }
}

/** The whole sample, main list first. */
export class SampleView {
  items: SampleEntryView[];
  next: string | null;
}
