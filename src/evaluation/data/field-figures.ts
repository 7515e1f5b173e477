import { Injectable } from '@nestjs/common';
import { AnswerSummaries, type QuestionSummary } from '../../surveys/index.js';
import { Flags, type FollowedFlag } from './flags.js';
import { type SampledPerson, Samples } from './samples.js';
import type { Visit } from './visit.entity.js';

/** What the field work of a visit is shown with. */
@Injectable()
export class FieldFigures {
  constructor(
    private readonly samples: Samples,
    private readonly answers: AnswerSummaries,
    private readonly flags: Flags,
  ) {}

  /** Answers only of a visit that was handed in. */
  async of({ id, result }: Visit): Promise<{
    sample: SampledPerson[];
    answers: QuestionSummary[];
    flags: FollowedFlag[];
  }> {
    return {
      sample: await this.samples.ofVisit(id),
      answers: result ? await this.answers.ofGroup(id) : [],
      flags: await this.flags.ofVisit(id),
    };
  }
}
