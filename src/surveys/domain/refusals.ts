import { refusals } from '../../shared/violation.js';

/** Why a questionnaire, a set of answers or a link was refused. */
export const refuse = refusals('surveys', {
  noQuestions: { zh: '问卷至少包含一个问题。', en: 'A questionnaire has at least one question.' },
  tooManyQuestions: { zh: '问卷最多 {max} 个问题。', en: 'A questionnaire has at most {max} questions.' },
  noCoreQuestion: {
    zh: '问卷至少包含一个核心问题，用于判断答卷是否有效。',
    en: 'At least one question must be a core question: valid responses are counted by them.',
  },
  questionTwice: { zh: '问题编号 {id} 重复。', en: 'Question id {id} occurs twice.' },
  questionIdMalformed: {
    zh: '问题编号须以小写字母开头，由小写字母、数字和连字符组成，最长 40 个字符。',
    en: 'A question id begins with a small letter and has only small letters, digits and hyphens, 40 at most.',
  },
  questionKindUnknown: {
    zh: '题型须为五级量表、是否题、次数题或开放题之一。',
    en: 'A question is of kind likert5, yes-no, count or open.',
  },
  openQuestionCore: {
    zh: '开放题不得设为核心问题。',
    en: 'An open question can not be a core question.',
  },
  wordingLeads: {
    zh: '措辞应当中立，“{words}”暗示了答案。',
    en: 'The wording must be neutral: "{words}" suggests an answer.',
  },
  coreQuestionDropped: {
    zh: '新版须保留上一版的核心问题 {id} 及其题型，以便前后可比。',
    en: 'A new version keeps the core question {id} and its kind: figures stay comparable.',
  },
  textMissing: { zh: '须同时填写中文和英文文本。', en: 'The text is needed in Chinese and in English.' },
  textTooLong: { zh: '文本最长 {max} 个字符。', en: 'The text has at most {max} characters.' },
  questionUnknown: { zh: '问卷中没有该问题。', en: 'The questionnaire has no such question.' },
  questionNotAsked: {
    zh: '按前面的回答，该问题无需作答。',
    en: 'By the answers before, this question is not asked.',
  },
  conditionUnknown: {
    zh: '跳题条件须指向前面的一道非开放题。',
    en: 'A condition hangs on an earlier question that is no open one.',
  },
  conditionAnswers: {
    zh: '跳题条件须列出该题可能的答案。',
    en: 'A condition names answers that the earlier question can have.',
  },
  answerNotLikert: { zh: '请选择 1 至 5。', en: 'Choose a whole number from 1 to 5.' },
  answerNotYesNo: { zh: '请选择是或否。', en: 'Choose yes or no.' },
  answerNotCount: { zh: '请填写 0 至 {max} 的整数。', en: 'Give a whole number from 0 to {max}.' },
  answerNotText: { zh: '请填写文字，最长 {max} 个字符。', en: 'Give text of at most {max} characters.' },
  nothingAnswered: { zh: '尚未回答任何问题。', en: 'No question is answered.' },
  alreadyAnswered: {
    zh: '该受访者已经作答，每人每次只答一份。',
    en: 'This person has answered already: one response each.',
  },
  linkUsed: { zh: '该问卷已提交，链接只能使用一次。', en: 'This survey was answered; its link works once.' },
  linkRevoked: { zh: '该问卷链接已停用。', en: 'This survey link was withdrawn.' },
  linkExpired: { zh: '该问卷链接已过期。', en: 'This survey link has expired.' },
});
