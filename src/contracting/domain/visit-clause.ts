const AFTERWARDS = '验收后第一、三、六个月由与双方无利害关系的人员回访服务对象。';

/** What a contract says of its return visits, by the template that the documents chose. */
export const VISIT_CLAUSES = {
  'one-three-six-months': AFTERWARDS,
  'mid-term-and-after': `服务期过半时回访一次；${AFTERWARDS}`,
  'quarterly-and-after': `服务期内每季度回访一次，期满前一个月再回访一次；${AFTERWARDS}`,
  none: '本合同不另行安排回访。',
} as const;
export type VisitClause = keyof typeof VISIT_CLAUSES;
