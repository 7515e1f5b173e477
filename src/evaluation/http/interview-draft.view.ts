import { ApiProperty } from '@nestjs/swagger';
import { ViolationView, violationViews } from '../../platform/index.js';
import { formatInstant } from '../../shared/days.js';
import type { InterviewCheck } from '../actions/check-interview-draft.js';
import type { InterviewDraft } from '../data/interview-draft.entity.js';
import type { OpenedDraft } from '../data/interview-drafts.js';
import type { RedFlag } from '../domain/red-flags.js';
import type { AttemptOutcome } from '../domain/sample-use.js';

/** What was kept. */
export class SavedInterviewView {
  /** Id in the visit's sample. */
  sampleId: string;
  /** What stands now: the next save is one more. */
  revision: number;
  /** RFC 3339. */
  savedAt: string;

  static of({ sampleId, revision, savedAt }: InterviewDraft): SavedInterviewView {
    return { sampleId, revision, savedAt: formatInstant(savedAt) };
  }
}

/** An interview as far as it is written down, for the visit's evaluators alone. */
export class InterviewDraftView extends SavedInterviewView {
  /** Account that saved it: the visit's other evaluator, or one before him, may have begun it. */
  savedBy: string;
  outcome: AttemptOutcome | null;
  flags: RedFlag[];
  /** RFC 3339; null: when it is handed in. */
  attemptedAt: string | null;
  /** By question id. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  answers: Record<string, unknown>;

  static opened({ draft, content }: OpenedDraft): InterviewDraftView {
    const { outcome = null, flags = [], attemptedAt = null, answers = {} } = content;
    const said = { outcome, flags: [...flags], attemptedAt, answers: { ...answers } };
    return Object.assign(SavedInterviewView.of(draft), { savedBy: draft.savedBy, ...said });
  }
}

/** A question without an answer. */
export class OpenQuestionView {
  /** @example attitude */
  question: string;
  /** Counts for a valid response. */
  core: boolean;
}

/** All that an interview lacks, at once. */
export class InterviewCheckView {
  /** What it would be refused for if it were handed in now. */
  gaps: ViolationView[];
  /** Questions without an answer yet, in their order. */
  open: OpenQuestionView[];
  /** Enough core questions are answered for the response to count; null where the person did not answer. */
  valid: boolean | null;

  static of({ gaps, open, valid }: InterviewCheck): InterviewCheckView {
    return {
      gaps: violationViews(gaps),
      open: open.map(({ id, core }) => ({ question: id, core })),
      valid,
    };
  }
}

/** Every draft of a visit. */
export class InterviewDraftListView {
  items: InterviewDraftView[];
  next: string | null;
}
