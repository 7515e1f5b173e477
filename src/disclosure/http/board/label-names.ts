/** What the lines of a notice are called on English pages; what they say stays Chinese, as published. */
const ENGLISH: Readonly<Record<string, string>> = {
  ...{ 项目编号: 'Project number', 合同编号: 'Contract number', 采购意向编号: 'Intention number' },
  ...{ 采购人: 'Buyer', 征集人: 'Buyer', 主办单位: 'Organizer', 单位: 'Unit', 组织: 'Organization' },
  ...{ 街道: 'Street', 社区: 'Community', 服务社区: 'Community served', 地点: 'Place' },
  ...{ 供应商: 'Supplier', 成交供应商: 'Supplier awarded', 原成交供应商: 'Former supplier awarded' },
  ...{
    拟定供应商: 'Intended supplier',
    联合体成员: 'Consortium members',
    统一社会信用代码: 'Unified social credit code',
  },
  ...{
    采购人地址: 'Address of the buyer',
    采购人联系方式: 'Telephone of the buyer',
    成交供应商地址: 'Address of the supplier',
    拟定供应商地址: 'Address of the supplier',
    事项日期: 'Happened on',
  },
  ...{
    采购方式: 'Procurement method',
    采用该方式的理由: 'Why this method',
    采用单一来源的原因: 'Why a single source',
  },
  ...{
    采购内容和数量: 'What is bought',
    主要成交标的: 'What is bought',
    采购需求概况: 'Need in brief',
    采购范围: 'Scope',
  },
  ...{ 预算金额: 'Budget', 最高限价: 'Ceiling', 最高单价: 'Ceiling for one unit', 投标保证金: 'Bid bond' },
  ...{ 成交金额: 'Amount awarded', 合同金额: 'Contract amount', 付费标准: 'Payment for one unit' },
  ...{ 供应商须具备的材料: 'Papers that suppliers need', 实质性要求: 'Substantive requirements' },
  ...{ 是否接受联合体: 'Consortia accepted', 是否专门面向中小企业: 'Only for small and medium enterprises' },
  ...{
    评审办法: 'How the winner is found',
    评审因素: 'Criteria',
    评审总得分: 'Total score',
    评审小组成员: 'Panel',
  },
  ...{ 采购文件的获取: 'How to get the documents', 入围条件: 'Conditions of admission' },
  ...{
    '响应截止时间（北京时间）': 'Deadline for bids (Beijing time)',
    申报截止时间: 'Deadline for applications',
  },
  ...{
    公告期限截止: 'End of the notice period',
    公示截止: 'End of the notice period',
    质疑截止: 'Last day for challenges',
  },
  ...{
    异议截止: 'Last day for objections',
    截止日期: 'Last day',
    开始日期: 'First day',
    生效日期: 'In effect from',
  },
  ...{ 终止日期: 'Ended on', 终止方式: 'How it ended', 暂停至: 'Suspended until', 施行日期: 'In force from' },
  ...{ 服务开始: 'Service from', 服务结束: 'Service to', 实施开始: 'Projects from', 实施结束: 'Projects to' },
  ...{
    有效期开始: 'Valid from',
    有效期结束: 'Valid to',
    签订日期: 'Signed on',
    预计采购时间: 'Expected month',
  },
  ...{
    首次公告日期: 'First announced on',
    更正次序: 'Correction number',
    变更次序: 'Change number',
    变更类型: 'Kind of change',
  },
  ...{ 更正理由: 'Reason', 撤回理由: 'Reason', 原因: 'Reason', 依据: 'Basis', 法律依据: 'Legal basis' },
  ...{ 验收阶段: 'Stage', 验收日期: 'Accepted on', 验收结论: 'Result', 评估得分: 'Score', 评估等次: 'Grade' },
  ...{
    处理结果: 'Decision',
    结果: 'Result',
    惩戒种类: 'Kind of sanction',
    版次: 'Edition',
    期号: 'Edition',
    年度: 'Year',
  },
  ...{
    统计截止: 'As of',
    计算方法: 'Method',
    更正第几期: 'Corrects edition',
    未参与排名: 'Not ranked',
    清单: 'List',
  },
  ...{
    形式: 'Form',
    参加人数: 'Attendance',
    赞成: 'In favour',
    反对: 'Against',
    收到意见: 'Comments received',
  },
  ...{
    '其中采纳（含部分采纳）': 'Adopted, also in part',
    认领方式: 'How claims are decided',
    名额: 'Places',
  },
  ...{ 征集方向: 'Themes', 资助总额: 'Total of grants', 单个项目最高资助额: 'Highest grant' },
  ...{ 中小企业合同数量: 'Contracts of small and medium enterprises', 中小企业逾期金额: 'Late to them' },
  ...{ 其他承接主体合同数量: 'Contracts of other suppliers', 其他承接主体逾期金额: 'Late to others' },
  ...{
    原公告编号: 'Number of the notice',
    原公告类别: 'Kind of the notice',
    原公告标题: 'Title of the notice',
  },
  ...{
    公开起始日期: 'Public from',
    撤下日期: 'Taken down on',
    作出机关: 'Authority',
    文书编号: 'Number of the order',
  },
  ...{ 文书日期: 'Day of the order', 文书载明的理由: 'Ground that the order gives' },
  '原公告内容摘要（SHA-256）': 'Hash of the notice (SHA-256)',
};

/** A line's name in English, or null where nobody gave it one. */
export function englishLabel(label: string): string | null {
  return ENGLISH[label] ?? null;
}
