import { type Tx, create } from '../platform/index.js';
import { QUESTIONNAIRE_SEED } from './data/questionnaire-seed.js';
import { QuestionnaireVersion } from './data/questionnaire-version.entity.js';

/** Loads the questionnaires that ship with the program, where they are missing; published ones stay as they are. */
export async function loadQuestionnaires(tx: Tx): Promise<void> {
  for (const { code, number, questionnaire } of QUESTIONNAIRE_SEED) {
    if (await tx.existsBy(QuestionnaireVersion, { code, number })) continue;
    const { title, questions } = questionnaire;
    await create(tx, QuestionnaireVersion, {
      code,
      number,
      ...{ title, questions: [...questions], scale: 'mean-5' },
      publishedBy: null,
    });
  }
}
