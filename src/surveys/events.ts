import { message } from '../platform/index.js';

/** Somebody answered, by link or on the phone; what, is read by whoever asked. */
export const SurveyAnswered = message<{
  responseId: string;
  /** What the survey is about: `visit`. */
  topic: string;
  groupId: string;
  subjectId: string;
}>('surveys.survey-answered');
