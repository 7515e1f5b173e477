import { refusals } from '../../shared/violation.js';

/** Why something about a bid bond (投标保证金) was refused. */
export const refuseBond = refusals('bid-bond', {
  notOfFramework: {
    zh: '框架协议第一阶段没有可据以计算的金额，不收取投标保证金',
    en: 'The first stage of a framework has no amount of which a bond could be a part: it asks none',
  },
  byLot: {
    zh: '分包采购的投标保证金按包设定',
    en: 'A tender in lots asks its bonds lot by lot',
  },
  notAsked: { zh: '采购文件没有要求投标保证金', en: 'The documents ask for no bond' },
  missing: {
    zh: '未按采购文件的要求提交投标保证金 {asked} 元，投标无效',
    en: 'The bond of {asked} that the documents ask for is missing: the bid would be invalid',
    rule: '87号令 art. 63',
  },
  tooLow: {
    zh: '投标保证金 {bond} 元少于采购文件要求的 {asked} 元，投标无效',
    en: 'The bond of {bond} is less than the {asked} that the documents ask for: the bid would be invalid',
    rule: '87号令 art. 63',
  },
  notReceived: {
    zh: '投标保证金未在截止时间前到账或者凭证无效：{reason}',
    en: 'The bond had not come in by the deadline, or its paper is void: {reason}',
    rule: '87号令 art. 63',
  },
  reviewed: {
    zh: '已完成响应文件审查，不能再认定保证金未到账',
    en: 'The bids have been reviewed: whether the bond came in is found out before that',
  },
  notRefused: {
    zh: '没有该供应商成交后拒绝签订合同的记录',
    en: 'No award of this bid was taken back because its supplier refused to sign',
  },
  wentFreely: {
    zh: '该响应文件在截止时间前撤回、未经开启，或者供应商依法退出磋商，保证金应予退还',
    en: 'The bid was withdrawn in time, never opened, or left the consultation lawfully: its bond goes back',
  },
  letterMissing: {
    zh: '须注明供应商书面撤销的日期',
    en: "Say on which day the supplier's letter withdrew the bid",
  },
  letterDay: {
    zh: '书面撤销的日期须在 {from} 至 {to} 之间',
    en: 'The letter is of a day from {from} to {to}',
  },
});
