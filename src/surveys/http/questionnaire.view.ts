import { ApiProperty } from '@nestjs/swagger';
import type { QuestionnaireVersion } from '../data/questionnaire-version.entity.js';
import type { Bilingual, Condition, Question, QuestionKind, Scale } from '../domain/questionnaire.js';

/** The same text in both languages. */
export class BilingualView {
  /** @example 您如何评价服务的效果？ */
  zh: string;
  /** @example How do you rate the effect of the service? */
  en: string;

  static of({ zh, en }: Bilingual): BilingualView {
    return { zh, en };
  }
}

/** An earlier question and the answers to it after which this one is asked. */
export class ConditionView {
  /** @example received */
  question: string;
  @ApiProperty({ type: 'array', items: { anyOf: [{ type: 'boolean' }, { type: 'integer' }] } })
  answers: (boolean | number)[];

  static of({ question, answers }: Condition): ConditionView {
    return { question, answers: [...answers] };
  }
}

/** One question. */
export class QuestionView {
  /** Answers are sent under it. @example effect */
  id: string;
  /** `likert5` takes 1–5, `yes-no` true or false, `count` a whole number from 0, `open` free text. */
  kind: QuestionKind;
  /** A response is valid when enough of the core questions are answered. */
  core: boolean;
  text: BilingualView;
  /** Null: it is asked of everybody. */
  askIf: ConditionView | null;

  static of({ id, kind, core, text, askIf }: Question): QuestionView {
    return { id, kind, core, text: BilingualView.of(text), askIf: askIf ? ConditionView.of(askIf) : null };
  }
}

/** One published version of a questionnaire. */
export class QuestionnaireView {
  id: string;
  /** @example return-visit */
  code: string;
  /** 1, 2, 3 … within the code. */
  version: number;
  title: BilingualView;
  questions: QuestionView[];
  /** Which scale counts as the score: mean ÷ 5, mean between lowest and highest, share of 4 and 5. */
  scale: Scale;

  static of(row: QuestionnaireVersion): QuestionnaireView {
    return {
      id: row.id,
      code: row.code,
      version: row.number,
      title: BilingualView.of(row.title),
      scale: row.scale,
      questions: row.questions.map((question) => QuestionView.of(question)),
    };
  }
}

/** Questionnaires, newest first. */
export class QuestionnaireListView {
  items: QuestionnaireView[];
  next: string | null;
}
