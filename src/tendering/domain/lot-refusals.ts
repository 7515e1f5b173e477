import { refusals } from '../../shared/violation.js';

/** Why something about a tender's lots (包) was refused. */
export const refuseLot = refusals('lot', {
  ceilingsTooHigh: {
    zh: '各包最高限价合计 {sum} 元，超过本项目最高限价 {ceiling} 元',
    en: "The lots' ceilings sum to {sum}, above the tender's ceiling {ceiling}",
  },
  limitTooHigh: {
    zh: '限定一家供应商成交 {limit} 包，超过包数 {count}',
    en: 'A supplier may win {limit} lots, but there are {count}',
  },
  frameworkWhole: {
    zh: '框架协议征集不分包',
    en: 'The first stage of a framework is not parted into lots',
  },
  numberKept: {
    zh: '更正不得增减包数（现有 {count} 包）',
    en: 'An amendment keeps the number of lots, {count}',
  },
  lotMissing: {
    zh: '本项目分 {count} 包，须注明是哪一包',
    en: 'The tender has {count} lots: say which one',
  },
  lotUnknown: { zh: '没有第 {lot} 包', en: 'There is no lot {lot}' },
  lotOver: {
    zh: '第 {lot} 包已经结束（{state}）',
    en: 'Lot {lot} is over ({state})',
  },
  lotAwarded: {
    zh: '第 {lot} 包已确定成交供应商，不能整体取消；可以只取消其他包',
    en: 'Lot {lot} is awarded: only other lots can be called off',
  },
  supplierFull: {
    zh: '该供应商（第 {lot} 包第 {rank} 名）已达到本项目限定的成交包数 {limit}，依采购文件不再成交本包',
    en: 'This supplier (no. {rank} in lot {lot}) has the {limit} lots that one supplier may win here, and is passed over',
  },
});
