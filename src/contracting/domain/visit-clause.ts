const AFTERWARDS = '验收后第一、三、六个月由与双方无利害关系的人员回访服务对象。';

/** What a contract says of its return visits, by the template that the documents chose. */
export const VISIT_CLAUSES = {
  'by-rules':
    '回访的次数和时间依服务类别和合同价款，按照本合同生效之日施行的区级评价规则确定，该规则没有规定的依服务期长短确定；签订后不因规则变化而变动。回访由与双方无利害关系的人员进行。',
  'one-three-six-months': AFTERWARDS,
  'mid-term-and-after': `服务期过半时回访一次；${AFTERWARDS}`,
  'quarterly-and-after': `服务期内每季度回访一次，期满前一个月再回访一次；${AFTERWARDS}`,
  none: '本合同不另行安排回访。',
} as const;
export type VisitClause = keyof typeof VISIT_CLAUSES;
