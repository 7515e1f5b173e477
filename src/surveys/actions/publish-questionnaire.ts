import { Injectable } from '@nestjs/common';
import { type Actor, Database, create } from '../../platform/index.js';
import { RuleBroken } from '../../shared/refused.js';
import { QuestionnaireVersion } from '../data/questionnaire-version.entity.js';
import { type Questionnaire, type Scale, definitionViolations } from '../domain/questionnaire.js';
import { continuityViolations, wordingViolations } from '../domain/wording.js';

/** Which of the scales counts as the score. */
export interface Counted {
  readonly scale: Scale;
}

/** Publishes questionnaires of the district's own, and new versions of those that ship with the program. */
@Injectable()
export class PublishQuestionnaire {
  constructor(private readonly database: Database) {}

  /** The number of the new version. RuleBroken (422): what is malformed, leads, or drops a core question of the version before. */
  run(actor: Actor, code: string, { title, questions, scale }: Questionnaire & Counted): Promise<number> {
    return this.database.transaction(async (tx) => {
      // Two at once get two numbers.
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', [`questionnaire ${code}`]);
      const before = await tx.findOne(QuestionnaireVersion, { where: { code }, order: { number: 'DESC' } });
      RuleBroken.unlessEmpty([
        ...definitionViolations({ title, questions }),
        ...wordingViolations(questions),
        ...(before ? continuityViolations(before.questions, questions) : []),
      ]);
      const number = (before?.number ?? 0) + 1;
      const plain = questions.map(({ id, kind, core, text: { zh, en }, askIf }) => ({
        ...{ id, kind, core, text: { zh, en } },
        ...(askIf && { askIf: { question: askIf.question, answers: [...askIf.answers] } }),
      }));
      const values = { code, number, scale, title: { zh: title.zh, en: title.en }, questions: plain };
      await create(tx, QuestionnaireVersion, { ...values, publishedBy: actor.accountId });
      return number;
    });
  }
}
