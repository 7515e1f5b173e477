/** Refusals about rounds of offers; joined to those of the acts. */
export const ROUND_REFUSALS = {
  offersDueMissing: {
    zh: '须确定报价的截止时间',
    en: 'The deadline of the offers is needed',
    rule: '财库〔2014〕214号 art. 21; 74号令 art. 33',
  },
  offersNotAsked: {
    zh: '该采购方式不进行最后报价，响应文件的报价即为最终报价',
    en: 'This method asks for no final offers: the price of the bid stands',
  },
  offersDueInPast: {
    zh: '报价截止时间须晚于当前时间',
    en: 'The deadline of the offers must lie ahead',
  },
  changesUnconfirmed: {
    zh: '磋商（谈判）中对采购需求的变动须由采购人代表确认',
    en: "What a consultation changes in the requirements is confirmed by the purchaser's representative on the panel",
    rule: '财库〔2014〕214号; 74号令',
  },
  roundOpen: {
    zh: '第 {round} 轮报价尚未截止（{until}）',
    en: 'Round {round} takes offers until {until}',
  },
  takesNoOffers: {
    zh: '当前状态不接收报价（{state}）',
    en: 'No offers are taken while {state}',
  },
  betweenRounds: {
    zh: '上一轮报价已截止，下一轮尚未开始',
    en: 'The last round is closed, and the next one has not been called',
  },
  noFinalOffer: {
    zh: '未在规定时间内提交最后报价，视为退出磋商',
    en: 'No final offer came in time: withdrawn from the consultation',
    rule: '财库〔2014〕214号 art. 22',
  },
  leftConsultation: {
    zh: '提交最后报价前退出磋商',
    en: 'Left the consultation before the final offer',
    rule: '财库〔2014〕214号 art. 22',
  },
  leavesNotNow: {
    zh: '仅可在审查通过之后、最后报价之前退出（当前状态：{state}）',
    en: 'A bidder leaves between the review and the final offers, not while {state}',
    rule: '财库〔2014〕214号 art. 22',
  },
  offeredFinally: {
    zh: '已提交最后报价，不得退出',
    en: 'The final offer is in: nobody leaves after it',
    rule: '财库〔2014〕214号 art. 22',
  },
} as const;
