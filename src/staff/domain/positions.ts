/** 书记 · 主任 · 副职 · 社区工作者 · 网格员 */
export const POSITIONS = ['secretary', 'director', 'deputy', 'worker', 'grid-worker'] as const;
export type Position = (typeof POSITIONS)[number];

/** 退休 · 辞职 · 调离 · 辞退 · 其他 */
export const LEAVE_REASONS = ['retired', 'resigned', 'moved', 'dismissed', 'other'] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** 工资 · 补贴 */
export const PAY_KINDS = ['wage', 'allowance'] as const;
export type PayKind = (typeof PAY_KINDS)[number];

/** 优秀 · 称职 · 基本称职 · 不称职 */
export const REVIEW_GRADES = ['excellent', 'competent', 'basic', 'failing'] as const;
export type ReviewGrade = (typeof REVIEW_GRADES)[number];
