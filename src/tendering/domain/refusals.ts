import { refusals } from '../../shared/violation.js';

const scoringTexts = '87号令 art. 55; 财库〔2014〕214号 art. 24';
const objectiveTexts = '87号令 art. 64; 财库〔2014〕214号 art. 32';
const panelTexts = '87号令 art. 47; 财库〔2014〕214号 art. 14; 74号令 art. 7';

/**
 * What tendering refuses. Where the text depends on the method, `rule` here names all that come into question, and the
 * violation's parameter `rule` the one that applies.
 */
export const refuse = refusals('tendering', {
  methodNotForObject: {
    zh: '该采购方式不适用于拟采购的对象（法定询价仅适用于货物）',
    en: 'This method is not for what is to be bought (a statutory inquiry is for goods only)',
    rule: '政府采购法 art. 32; 74号令 art. 3',
  },
  methodDoesNotScore: {
    zh: '该采购方式不采用综合评分，不得设置评审因素',
    en: 'This method does not score: it has no award criteria',
    rule: '政府采购法; 74号令',
  },
  pointsInvalid: {
    zh: '分值须为大于 0、至多两位小数的数，现为“{value}”',
    en: 'Points must be above 0 with at most two decimals, not "{value}"',
  },
  factorCodeTwice: {
    zh: '评审因素代码“{code}”重复',
    en: 'Factor code "{code}" is used twice',
  },
  standingNotFact: {
    zh: '取自成效评估的评审因素须为客观因素，且不设档次',
    en: 'A factor taken from evaluations is objective and has no levels',
  },
  standingTooMuch: {
    zh: '取自成效评估的评审因素不超过 {most} 分',
    en: 'A factor taken from evaluations is worth {most} points at most',
    rule: '政府采购法实施条例 art. 20',
  },
  standingTwice: {
    zh: '成效评估只能作为一项评审因素',
    en: 'Evaluations can be only one factor',
  },
  weightsNotHundred: {
    zh: '评审因素分值合计须为 100 分，现为 {sum} 分',
    en: 'The points of all factors must sum to 100, not {sum}',
    rule: scoringTexts,
  },
  priceFactorMissing: {
    zh: '评审因素中缺少价格',
    en: 'The criteria have no price factor',
    rule: scoringTexts,
  },
  priceFactorTwice: {
    zh: '价格只能作为一项评审因素',
    en: 'The price can be only one factor',
    rule: scoringTexts,
  },
  priceWeightOutOfRange: {
    zh: '价格分值 {weight} 分不在 {min}–{max} 分之间',
    en: 'The price weight {weight} is outside {min}–{max}',
    rule: scoringTexts,
  },
  fixedPriceScored: {
    zh: '执行统一价格的项目，价格不列为评审因素',
    en: 'Where the price is fixed, it is not a factor',
    rule: scoringTexts,
  },
  levelsMissing: {
    zh: '主观评审因素“{factor}”须量化到区间：逐档写明分值和标准',
    en: 'The subjective factor "{factor}" has to be quantified: its points and standard level by level',
    rule: '政府采购法实施条例 art. 34; 财库〔2021〕22号',
  },
  levelsOfPrice: {
    zh: '价格分按公式计算，不设档次',
    en: 'Points for the price are computed: it has no levels',
    rule: scoringTexts,
  },
  levelPoints: {
    zh: '档次分值 {min}–{max} 须在 0 至 {most} 之间、由低到高、至多两位小数',
    en: 'The points {min}–{max} of a level must rise and lie within 0 and {most}, with two decimals at most',
  },
  levelNotExact: {
    zh: '客观评审因素的每一档为确定分值，不得为区间 {min}–{max}',
    en: 'A level of an objective factor has exact points, no range {min}–{max}',
    rule: objectiveTexts,
  },
  levelsOverlap: {
    zh: '档次“{first}”与“{second}”的分值区间重叠',
    en: 'The points of the levels "{first}" and "{second}" overlap',
    rule: '政府采购法实施条例 art. 34; 财库〔2021〕22号',
  },
  levelsBelowMax: {
    zh: '最高一档须达到该因素的满分 {most}',
    en: "The highest level must reach the factor's {most} points",
  },
  scoreOffLevel: {
    zh: '{value} 分不在“{factor}”的任何一档之内',
    en: '{value} points lie in no level of "{factor}"',
    rule: '政府采购法实施条例 art. 34',
  },
  ownershipCondition: {
    zh: '“{term}”以所有制形式、组织形式限制供应商，属于差别或者歧视待遇',
    en: '"{term}" asks for a form of ownership or organization, which discriminates',
    rule: '政府采购法实施条例 art. 20',
  },
  locationCondition: {
    zh: '“{term}”以供应商所在地限制供应商，属于差别或者歧视待遇',
    en: '"{term}" asks where a supplier is, which discriminates',
    rule: '政府采购法实施条例 art. 20',
  },
  scaleCondition: {
    zh: '“{term}”属于规模条件，不得作为资格要求或者评审因素',
    en: '"{term}" is a condition of size: neither a requirement nor a factor',
    rule: '87号令 art. 17',
  },
  placeBoundCondition: {
    zh: '“{term}”以特定行政区域的业绩、奖项作为条件，属于歧视待遇',
    en: '"{term}" asks for performance in a certain place, which discriminates',
    rule: '政府采购法实施条例 art. 20',
  },
  ageCondition: {
    zh: '“{term}”：不得对社会组织的成立年限作硬性要求',
    en: '"{term}": the age of an organization may not be asked for',
    rule: '财综〔2016〕54号',
  },
  periodTooShort: {
    zh: '自 {issued} 发出文件之日起至截止日不得少于 {min} 日，截止日最早为 {earliest}',
    en: 'At least {min} days from the issue on {issued}: the earliest deadline is {earliest}',
    rule: '政府采购法 art. 35; 财库〔2014〕214号 art. 10',
  },
  workingPeriodTooShort: {
    zh: '自 {issued} 发出文件之日起至截止日不得少于 {min} 个工作日，截止日最早为 {earliest}',
    en: 'At least {min} working days from the issue on {issued}: the earliest deadline is {earliest}',
    rule: '74号令 art. 29',
  },
  supplyOutlastsDeadline: {
    zh: '文件提供期限至 {earliest} 届满，截止日不得早于该日',
    en: 'Documents are on supply until {earliest}: the deadline may not come before',
    rule: '政府采购法实施条例 art. 31; 财库〔2014〕214号 art. 10',
  },
  calendarNotLoaded: {
    zh: '{year} 年工作日历尚未载入，无法确定期限',
    en: 'The working-day calendar of {year} is not loaded: the period cannot be determined',
    rule: '民法典 art. 203',
  },
  deadlinePassed: {
    zh: '截止时间 {deadline} 已到，不再接收',
    en: 'The deadline {deadline} has come: nothing more is received',
    rule: '87号令; 财库〔2014〕214号',
  },
  panelTooSmall: {
    zh: '评审小组须至少 {min} 人，现为 {size} 人',
    en: 'The panel needs at least {min} members, not {size}',
    rule: panelTexts,
  },
  panelEven: {
    zh: '评审小组人数须为单数，现为 {size} 人',
    en: 'The panel must be odd in number, not {size}',
    rule: panelTexts,
  },
  tooFewExperts: {
    zh: '{size} 人小组中评审专家至少 {min} 人，现为 {experts} 人',
    en: 'A panel of {size} needs at least {min} experts, not {experts}',
    rule: panelTexts,
  },
  poolTooSmall: {
    zh: '可抽取的专家仅 {candidates} 人，不足 {seats} 人',
    en: 'Only {candidates} experts can be drawn for {seats} seats',
    rule: '财库〔2016〕198号',
  },
  priceNotPositive: {
    zh: '报价须大于零，报价无效',
    en: 'The price must be above zero: the bid is invalid',
    rule: '87号令 art. 63',
  },
  priceOverCeiling: {
    zh: '报价 {price} 元超过最高限价 {ceiling} 元，报价无效',
    en: 'The price {price} is above the ceiling {ceiling}: the bid is invalid',
    rule: '87号令 art. 63',
  },
  bidBondOutOfRange: {
    zh: '投标保证金 {bond} 元不在 0 至 {max} 元（预算金额的 2%）之间',
    en: 'The bid bond {bond} is outside 0 to {max} (2 % of the budget)',
    rule: '政府采购法实施条例 art. 33',
  },
  reviewRateOutOfRange: {
    zh: '异常低价审查比例须在 {min} 至 {max} 之间，现为 {rate}',
    en: 'The rate that starts a low-price review lies between {min} and {max}, not {rate}',
    rule: '财库〔2026〕2号',
  },
  scoreMalformed: {
    zh: '评分须为至多两位小数的数，现为“{value}”',
    en: 'A score is a number with at most two decimals, not "{value}"',
  },
  scoreOutOfRange: {
    zh: '评分 {value} 不在 0–{max} 分之间',
    en: 'The score {value} is outside 0–{max}',
    rule: objectiveTexts,
  },
  scoreMissing: {
    zh: '缺少投标 {bid} 的“{factor}”评分',
    en: 'No score for bid {bid} on "{factor}"',
  },
  scoreTwice: {
    zh: '投标 {bid} 的“{factor}”评分重复',
    en: 'Bid {bid} is scored twice on "{factor}"',
  },
  scoreUnasked: {
    zh: '投标 {bid} 或因素“{factor}”不在本次评分范围内',
    en: 'Bid {bid} or factor "{factor}" is not to be scored here',
  },
  objectiveScoresDiffer: {
    zh: '客观评审因素“{factor}”对投标 {bid} 的评分须一致，请核对后再提交',
    en: 'Judges must agree on the objective factor "{factor}" of bid {bid}: reconcile before submitting',
    rule: objectiveTexts,
  },
  tooFewCandidates: {
    zh: '仅有 {count} 名候选供应商，至少须推荐 {min} 名',
    en: 'Only {count} candidates: at least {min} must be put forward',
    rule: '财库〔2014〕214号 art. 25',
  },
});
