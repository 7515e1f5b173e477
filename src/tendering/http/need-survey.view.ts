import type { NeedSurvey } from '../data/need-survey.entity.js';

/** One who was asked. */
export class SurveyedObjectView {
  /** @example supplier */
  kind: string;
  name: string;
  answer: string;
}

/** A survey of a need. */
export class NeedSurveyView {
  id: string;
  version: number;
  buyerId: string;
  itemIds: string[];
  /** @example ["questionnaire"] */
  methods: string[];
  objects: SurveyedObjectView[];
  summary: string;
  /** @example 2025-02-10 */
  from: string;
  /** @example 2025-02-21 */
  to: string;
  fileIds: string[];
  /** Who did it for the street. */
  surveyorId: string | null;

  static of(row: NeedSurvey): NeedSurveyView {
    const { id, version, buyerId, itemIds, methods, summary, surveyedFrom, surveyedTo, fileIds } = row;
    return {
      ...{ id, version, buyerId, itemIds, methods, summary, fileIds, surveyorId: row.surveyorId },
      objects: row.objects.map(({ kind, name, answer }) => ({ kind, name, answer })),
      ...{ from: surveyedFrom, to: surveyedTo },
    };
  }
}

/** Surveys, newest first. */
export class NeedSurveyListView {
  items: NeedSurveyView[];
  next: string | null;
}
