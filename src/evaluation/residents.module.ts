import { Module } from '@nestjs/common';
import { CheckInterviewDraft } from './actions/check-interview-draft.js';
import { DiscardInterviewDraft } from './actions/discard-interview-draft.js';
import { ReadInterviewDrafts } from './actions/read-interview-drafts.js';
import { ReadSample } from './actions/read-sample.js';
import { RecordVisitAnswers } from './actions/record-visit-answers.js';
import { SaveInterviewDraft } from './actions/save-interview-draft.js';
import { TextLinks } from './actions/text-links.js';
import { Attempts } from './data/attempts.js';
import { Draws } from './data/draws.js';
import { Flags } from './data/flags.js';
import { FieldFigures } from './data/field-figures.js';
import { FieldWork } from './data/field-work.js';
import { InterviewDraftData } from './data/interview-draft-data.js';
import { InterviewDraftRetention } from './data/interview-draft-retention.js';
import { InterviewDrafts } from './data/interview-drafts.js';
import { InterviewKeeping } from './data/interview-keeping.js';
import { LinkWords } from './data/link-words.js';
import { OwnInterviews } from './data/own-interviews.js';
import { Plans } from './data/plans.js';
import { Population } from './data/population.js';
import { Scripts } from './data/scripts.js';
import { SampleExtension } from './data/sample-extension.js';
import { Samples } from './data/samples.js';
import { VisitClosing } from './data/visit-closing.js';
import { VisitFigures } from './data/visit-figures.js';
import { VisitLinks } from './data/visit-links.js';
import { VisitSampling } from './data/visit-sampling.js';
import { VisitTexts } from './data/visit-texts.js';
import { Visits } from './data/visits.js';
import { FollowAnswers } from './handlers/follow-answers.js';
import { SendVisitTexts } from './handlers/send-visit-texts.js';
import { InterviewDraftsController } from './http/interview-drafts.controller.js';
import { VisitTextsController } from './http/visit-texts.controller.js';
import { VisitScriptController } from './http/visit-script.controller.js';
import { VisitDrawsController } from './http/visit-draws.controller.js';

const DRAFTS = [
  ...[InterviewDrafts, InterviewDraftData, InterviewDraftRetention, OwnInterviews],
  ...[SaveInterviewDraft, ReadInterviewDrafts, CheckInterviewDraft, DiscardInterviewDraft],
];
const FOR_VISITS = [
  ...[FieldFigures, FieldWork, Plans, Visits, Flags, Samples, VisitSampling, VisitClosing],
  ...[ReadSample, RecordVisitAnswers],
];
const OWN = [
  ...[Attempts, Draws, FollowAnswers, InterviewKeeping, Population],
  ...[SampleExtension, Scripts, VisitFigures, VisitLinks],
  ...[LinkWords, SendVisitTexts, TextLinks, VisitTexts],
];

/** Who is asked on a return visit, how, and what they say. */
@Module({
  controllers: [VisitDrawsController, VisitScriptController, VisitTextsController, InterviewDraftsController],
  providers: [...FOR_VISITS, ...OWN, ...DRAFTS],
  exports: FOR_VISITS,
})
export class ResidentsModule {}
