import type { Violation } from '../../shared/violation.js';
import type { Bilingual, Question } from './questionnaire.js';
import { refuse } from './refusals.js';

/** Words by which a question suggests its answer, or praises what it asks about (S61). DESIGN: the list is no end. */
const LEADING: Readonly<Record<keyof Bilingual, readonly RegExp[]>> = {
  zh: [
    /难道|是不是(?:很|非常|都)|肯定|当然|众所周知|大家都|毫无疑问|应该(?:很|非常)?满意/,
    /(?:优秀|优质|贴心|热情|周到|一流|满意)的(?:服务|工作|社工|社区|活动)/,
    /(?:吧|对吗|对不对|好不好)[？?。]?$/,
  ],
  en: [
    /\b(?:don't you|isn't it|aren't you|wouldn't you|surely|obviously|of course|everybody knows)\b/i,
    /\b(?:excellent|wonderful|outstanding|first-class|caring) (?:service|work|staff|activity)\b/i,
  ],
};

/** What in a text suggests an answer; null for a neutral one. */
export function leadingWords(text: string, language: keyof Bilingual): string | null {
  for (const pattern of LEADING[language]) {
    const found = pattern.exec(text.trim());
    if (found) return found[0];
  }
  return null;
}

/** Questions must be neutral in both languages. */
export function wordingViolations(questions: readonly Question[]): Violation[] {
  return questions.flatMap(({ text }, index) =>
    (['zh', 'en'] as const).flatMap((language) => {
      const words = leadingWords(text[language], language);
      const pointer = `/questions/${index}/text/${language}`;
      return words === null ? [] : [refuse.wordingLeads({ pointer, params: { words } })];
    }),
  );
}

/** A new version keeps every core question of the one before, of the same kind: figures stay comparable. */
export function continuityViolations(before: readonly Question[], after: readonly Question[]): Violation[] {
  return before
    .filter(({ core }) => core)
    .filter(({ id, kind }) => !after.some((each) => each.id === id && each.kind === kind && each.core))
    .map(({ id }) => refuse.coreQuestionDropped({ pointer: '/questions', params: { id } }));
}
