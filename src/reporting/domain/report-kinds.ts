/** The standard reports, and the topics of statistics that each one tells. */
export const REPORT_KINDS = {
  procurement: {
    title: '政府购买服务采购情况报告',
    topics: ['purchases', 'participation', 'price-spread', 'steps'],
  },
  funding: { title: '购买服务资金执行报告', topics: ['funds'] },
  oversight: { title: '购买服务监督评估报告', topics: ['overdue', 'evaluation', 'purchased-share'] },
  communities: { title: '社区服务力量报告', topics: ['communities'] },
} as const;
export type ReportKind = keyof typeof REPORT_KINDS;

export const REPORT_FORMATS = ['xlsx', 'pdf'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Source rows that one report has at most, in either form (DESIGN): more are refused, never cut off in silence. */
export const MOST_REPORT_ROWS = 100_000;
