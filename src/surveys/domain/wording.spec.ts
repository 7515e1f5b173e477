import { describe, expect, it } from '@jest/globals';
import { CLAIM_OPINION_QUESTIONNAIRE } from './claim-opinion-questionnaire.js';
import { RETURN_VISIT_QUESTIONNAIRE } from './return-visit-questionnaire.js';
import { continuityViolations, leadingWords, wordingViolations } from './wording.js';

describe('the wording of a question', () => {
  it.each([
    ['您对我们优质的服务满意吗？', '优质的服务'],
    ['服务很好，对吗？', '对吗？'],
    ['您应该很满意吧', '应该很满意'],
    ['难道您不满意吗？', '难道'],
    ['您如何评价服务的效果？', null],
    ['您是否接受过该项服务？', null],
  ])('%s: %s', (text, expected) => {
    expect(leadingWords(text, 'zh')).toBe(expected);
  });

  it.each([
    ["Don't you agree?", "Don't you"],
    ['How do you rate our excellent service?', 'excellent service'],
    ['How do you rate the effect of the service?', null],
  ])('%s: %s', (text, expected) => {
    expect(leadingWords(text, 'en')).toBe(expected);
  });

  it('is neutral in what ships with the program', () => {
    for (const { questions } of [RETURN_VISIT_QUESTIONNAIRE, CLAIM_OPINION_QUESTIONNAIRE])
      expect(wordingViolations(questions)).toEqual([]);
  });
});

describe('a new version', () => {
  const { questions } = RETURN_VISIT_QUESTIONNAIRE;
  it('keeps the core questions, and may drop and add others', () => {
    const core = questions.filter((question) => question.core);
    expect(continuityViolations(questions, core)).toEqual([]);
    const changed = core.map((question, at) =>
      at === 0 ? { ...question, kind: 'yes-no' as const } : question,
    );
    expect(continuityViolations(questions, changed)).toMatchObject([{ params: { id: 'attitude' } }]);
  });
});
