import { formatInstant } from '../../shared/days.js';
import { toDecimal } from '../../shared/exact.js';
import type { QuestionSummary } from '../../surveys/index.js';
import type { FollowedFlag } from '../data/flags.js';
import type { SampledPerson } from '../data/samples.js';
import type { VisitNotice } from '../data/visit-notice.entity.js';
import type { VisitAct } from '../data/visit-act.entity.js';
import type { Visit } from '../data/visit.entity.js';
import type { VisitStep } from '../data/visits.js';
import type { StratumRecord } from '../domain/draw-sample.js';
import type { ReminderKind } from '../domain/reminders.js';
import { isToBeAsked, stillToAsk } from '../domain/sample-use.js';
import { VisitFlagView } from './visit-flag.view.js';
import { AssignmentView, TimelineEntryView, timelineOf } from './visit-history.view.js';
import { VisitResultView } from './visit-result.view.js';
import { type VisitSurroundings, VisitView } from './visit.view.js';

/** Population, main sample and reserve of one stratum. */
export class StratumView {
  /** Empty where the ledger names no strata. */
  key: string;
  size: number;
  main: number;
  reserve: number;
  /** True of the people of key groups in a stratum, where they are all asked. */
  inFull: boolean;

  static of({ key, size, main, reserve, inFull }: StratumRecord): StratumView {
    return { key, size, main, reserve, inFull: inFull ?? false };
  }
}

/** How the asking stands. */
export class SampleCountView {
  main: number;
  reserve: number;
  /** Drawn later, because too few gave a valid response. */
  extension: number;
  /** Still to be asked. */
  waiting: number;
  /** Reserves that stand in for somebody. */
  replaced: number;
  answered: number;
  refused: number;
  unreachable: number;

  static of(sample: readonly SampledPerson[]): SampleCountView {
    const count = (matches: (person: SampledPerson) => boolean) => sample.filter(matches).length;
    return {
      main: count(({ list }) => list === 'main'),
      reserve: count(({ list }) => list === 'reserve'),
      extension: count(({ list }) => list === 'extension'),
      waiting: stillToAsk(sample).length,
      replaced: count((person) => person.list === 'reserve' && isToBeAsked(person, sample)),
      answered: count(({ outcome }) => outcome === 'answered'),
      refused: count(({ outcome }) => outcome === 'refused'),
      unreachable: count(({ outcome }) => outcome === 'unreachable'),
    };
  }
}

/** What all who were asked said to one question; empty where fewer than five did. */
export class QuestionSummaryView {
  /** @example effect */
  question: string;
  answered: number | null;
  /** Of scales and counts, two decimals. @example "4.42" */
  mean: string | null;
  /** Of yes-no questions. */
  yes: number | null;

  static of({ id, answered, mean, yes }: QuestionSummary): QuestionSummaryView {
    return {
      question: id,
      answered: answered ?? null,
      mean: mean === undefined ? null : toDecimal(mean, 2),
      yes: yes ?? null,
    };
  }
}

/** A reminder or an escalation. */
export class VisitNoticeView {
  kind: ReminderKind;
  dueOn: string;
  /** RFC 3339. */
  dueAt: string;
  provisional: boolean;
  sentAt: string | null;
  calledOffAt: string | null;

  static of({ kind, dueOn, dueAt, provisional, sentAt, calledOffAt }: VisitNotice): VisitNoticeView {
    return {
      ...{ kind, dueOn, provisional, dueAt: formatInstant(dueAt) },
      sentAt: sentAt && formatInstant(sentAt),
      calledOffAt: calledOffAt && formatInstant(calledOffAt),
    };
  }
}

/** What one visit is shown with beside its row. */
export interface VisitDetails extends VisitSurroundings {
  readonly sample: readonly SampledPerson[];
  readonly answers: readonly QuestionSummary[];
  readonly flags: readonly FollowedFlag[];
  readonly notices: readonly VisitNotice[];
  readonly steps: readonly VisitStep[];
  readonly acts: readonly VisitAct[];
}

/** One return visit with everything that explains it. */
export class VisitDetailView extends VisitView {
  /** Anybody can repeat assignment and draw from it. */
  seed: string | null;
  assignment: AssignmentView | null;
  strata: StratumView[];
  sample: SampleCountView;
  result: VisitResultView | null;
  /** What somebody reported, with the ticket that it opened; never who. */
  flags: VisitFlagView[];
  /** Empty until the visit is handed in. */
  answers: QuestionSummaryView[];
  notices: VisitNoticeView[];
  timeline: TimelineEntryView[];

  static override of(visit: Visit, details: VisitDetails): VisitDetailView {
    return Object.assign(VisitView.of(visit, details), {
      seed: visit.seed,
      assignment: visit.assignment && AssignmentView.of(visit.assignment),
      strata: (visit.strata ?? []).map((stratum) => StratumView.of(stratum)),
      sample: SampleCountView.of(details.sample),
      result: visit.result && VisitResultView.of(visit.result),
      flags: details.flags.map((each) => VisitFlagView.of(each)),
      answers: visit.result ? details.answers.map((each) => QuestionSummaryView.of(each)) : [],
      notices: details.notices.map((notice) => VisitNoticeView.of(notice)),
      timeline: timelineOf(details),
    });
  }
}
