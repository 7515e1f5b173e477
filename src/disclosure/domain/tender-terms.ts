import { type NoticeFact, fact } from './notice-content.js';

const TESTS = {
  'comprehensive-scoring': '综合评分',
  'lowest-evaluated-price': '最低评标价',
  'lowest-final-price': '最低最后报价',
  'lowest-single-price': '最低报价（一次报价）',
  'negotiated-price': '协商价格',
} as const;

/** Who may take part in a purchase, what bids must meet, and how one of them wins. */
export interface TenderTerms {
  /** What is bought: item, quantity, unit. */
  readonly object: string;
  readonly awardTest: keyof typeof TESTS;
  readonly criteria: readonly { readonly title: string; readonly maxPoints: string }[];
  readonly consortium: 'accepted' | 'refused';
  /** Chinese names of the papers that suppliers need. */
  readonly proofs: readonly string[];
  readonly requirements: readonly { readonly title: string; readonly kind: string }[];
}

/** The terms as lines of the call; what a method doesn't have is no line. */
export function termFacts(terms: TenderTerms): NoticeFact[] {
  const { object, awardTest, criteria, consortium, proofs, requirements } = terms;
  const joined = (said: readonly string[]) => said.join('；') || null;
  const substantive = requirements.filter(({ kind }) => kind === 'substantive').map(({ title }) => title);
  return [
    ...fact('object', '采购内容和数量', object),
    ...fact('proofs', '供应商须具备的材料', joined(proofs)),
    ...fact('requirements', '实质性要求', joined(substantive)),
    ...fact('consortium', '是否接受联合体', consortium === 'accepted' ? '接受' : '不接受'),
    ...fact('award-test', '评审办法', TESTS[awardTest]),
    ...fact('criteria', '评审因素', joined(criteria.map((each) => `${each.title} ${each.maxPoints}分`))),
    ...fact('documents', '采购文件的获取', '在本平台免费获取，并在本平台提交响应文件'),
  ];
}
