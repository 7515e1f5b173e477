import { refusals } from '../../shared/violation.js';

const BUDGET = '102号令 art. 16';
const CATALOGUE = '102号令 art. 11–14';
const NEGATIVE = '102号令 art. 10';

/** What a list's item lacks, by its title. */
const gap = (zh: string, en: string) => ({
  zh: `服务项目“{title}”缺少${zh}。`,
  en: `The service item "{title}" lacks ${en}.`,
});

/** Why a step of a service list, an item or an admission was refused. */
export const refuse = refusals('catalogue', {
  categoryMissing: { ...gap('服务类别', 'its category'), rule: CATALOGUE },
  serviceClassMissing: gap(
    '服务性质（福利性、便民利民、社会化）',
    'its class (welfare, convenience, social)',
  ),
  quantityMissing: gap('数量', 'its quantity'),
  unitMissing: gap('计量单位', 'the unit of its quantity'),
  frequencyMissing: gap('服务频次', 'its frequency'),
  beneficiariesMissing: gap('服务对象', 'its beneficiaries'),
  beneficiaryCountMissing: gap('服务对象人数', 'the number of its beneficiaries'),
  conditionsMissing: gap('办理条件', 'its conditions'),
  procedureMissing: gap('工作程序', 'its procedure'),
  timeLimitDaysMissing: gap('办结时限', 'its time limit'),
  responsiblePartyMissing: gap('服务责任主体', 'its responsible party'),
  emergencyPlanMissing: gap('应急预案', 'its emergency plan'),
  ceilingMissing: { ...gap('最高限价', 'its ceiling price'), rule: BUDGET },
  placeMissing: gap('服务地点', 'its place'),
  termMonthsMissing: gap('服务期限', 'its term'),
  fundingPlanMissing: { ...gap('经费安排', 'its funding plan'), rule: BUDGET },
  standardMissing: gap('服务标准', 'its standard'),
  standardFileUnknown: {
    zh: '服务标准文件不存在、不是本单位上传的，或者未设为公开。',
    en: 'There is no such public file of your unit for the standard.',
  },
  guideCodeMissing: { ...gap('指导性目录代码', 'its code of the guide catalogue'), rule: CATALOGUE },
  guideCodeNotInForce: {
    zh: '指导性目录代码 {guideCode} 在 {day} 无效。',
    en: 'The code {guideCode} of the guide catalogue is not in force on {day}.',
    rule: CATALOGUE,
  },
  multiYearReasonMissing: {
    zh: '服务项目“{title}”的期限为 {months} 个月，超过一年须说明“{condition}”的理由。',
    en: 'The item "{title}" runs {months} months; beyond one year it must say why: {condition}.',
    rule: '102号令 art. 24',
  },
  negativeListOpen: {
    zh: '服务项目“{title}”的负面清单尚未逐项核对：{points}。',
    en: 'Points of the negative list are unanswered for "{title}": {points}.',
    rule: NEGATIVE,
  },
  negativeListApplies: {
    zh: '服务项目“{title}”属于“{point}”，不得纳入政府购买服务。',
    en: 'The item "{title}" falls under "{point}" and can not be bought as a service.',
    rule: NEGATIVE,
  },
  negativePointTwice: {
    zh: '负面清单“{point}”重复作答。',
    en: 'The point "{point}" of the negative list is answered twice.',
  },
  ceilingFarFromUsual: {
    zh: '服务项目“{title}”的最高限价与同类别已公布项目相差 {factor} 倍以上，请核对单位是否为元（而非万元）。',
    en: 'The ceiling of "{title}" is more than {factor} times off what is usual in its category; is it in yuan, not in 10,000 yuan?',
  },
  unitPriceFarFromUsual: {
    zh: '服务项目“{title}”的单价与同类别、同计量单位已公布项目相差 {factor} 倍以上，请核对数量、单位和限价。',
    en: 'The price of one unit of "{title}" is more than {factor} times off what is usual in its category; check quantity, unit and ceiling.',
  },
  pointOutsideCircle: {
    zh: '服务项目“{title}”的服务点步行 {minutes} 分钟，超出 {most} 分钟服务圈。',
    en: 'The service point of "{title}" is {minutes} minutes away on foot, outside the {most}-minute circle.',
  },
  frequencyWithoutRate: {
    zh: '服务项目“{title}”的频次须写明次数（如“每周2次”）。',
    en: 'The frequency of "{title}" must say how often, in figures ("每周2次").',
  },
  categoryUnknown: {
    zh: '服务类别 {category} 不在目录内。',
    en: 'The category {category} is not in the catalogue.',
    rule: CATALOGUE,
  },
  quantityNotPositive: { zh: '数量须大于 0。', en: 'The quantity must be above zero.' },
  ceilingNotPositive: { zh: '最高限价须大于 0。', en: 'The ceiling price must be above zero.' },
  listEmpty: { zh: '清单中没有服务项目。', en: 'The list has no service item.' },
  listFull: {
    zh: '一份清单最多 {limit} 个服务项目。',
    en: 'A list has at most {limit} service items.',
  },
  listNotDrafted: {
    zh: '清单已提交，不得再增加服务项目；可另起清单。',
    en: 'The list is submitted; no item can be added. Draft another list.',
  },
  itemFrozen: {
    zh: '服务项目提交后不得修改或删除；如需变更，请撤回后在新清单中重新提出。',
    en: 'A submitted item is not changed or deleted; withdraw it and propose it anew in another list.',
  },
  publishedFrozen: {
    zh: '已公布的服务项目不得修改或删除；如需变更，请撤回后在新清单中重新提出。',
    en: 'What is published is not changed or deleted; withdraw it and propose it anew in another list.',
  },
  itemNotAdmitted: {
    zh: '服务项目“{title}”尚未准入（当前：{state}）；未准入的项目须先撤回，方可公布清单。',
    en: 'The item "{title}" is {state}, not admitted; withdraw it before the list is published.',
  },
  itemsInTender: {
    zh: '服务项目“{title}”正在采购，清单不得撤回。',
    en: 'The item "{title}" is being tendered; the list can not be withdrawn.',
  },
  notACommunity: {
    zh: '只有隶属于街道办事处的社区可以编制服务项目清单。',
    en: 'Only a community below a street office draws up service lists.',
  },
  drafterDecides: {
    zh: '服务项目的起草人不得审批该项目的准入。',
    en: 'Who drafted an item does not decide on its admission.',
  },
  fundMissing: {
    zh: '准入须落实经费来源（费随事转）。',
    en: 'No task enters a community without its money: name the fund.',
    rule: BUDGET,
  },
  fundAndPlan: {
    zh: '资金与资金方案只能指定其一。',
    en: 'Name a fund or a funding plan, not both.',
  },
  fundUnknown: {
    zh: '本单位没有该项资金。',
    en: 'Your unit has no such fund.',
  },
  fundNotForRefusal: {
    zh: '不予准入的，不得指定资金。',
    en: 'A refusal names no fund.',
  },
  refusalReasonMissing: {
    zh: '不予准入须写明理由。',
    en: 'A refusal needs its reason.',
  },
  itemDecided: {
    zh: '该服务项目已作出准入决定。',
    en: 'The item has been decided on already.',
  },
  itemNotPublished: {
    zh: '服务项目“{title}”尚未公布，不能采购。',
    en: 'The item "{title}" is not published and can not be tendered.',
  },
  itemOnlyClaimed: {
    zh: '服务项目“{title}”列入认领清单，不安排资金，不得采购。',
    en: 'The item "{title}" stands on a claim list, without money; it is claimed, not tendered.',
  },
  itemRevised: {
    zh: '服务项目“{title}”正在修订，待新版清单发布或者撤回后再办理。',
    en: 'The item "{title}" is being revised; wait until the new edition is published or withdrawn.',
  },
  itemsRevised: {
    zh: '服务项目“{title}”正在修订，请先撤回新版清单。',
    en: 'The item "{title}" is being revised; withdraw the new edition first.',
  },
  revisionOpen: {
    zh: '该清单已有尚未发布的新版，请继续编制或者先撤回。',
    en: 'This list has a new edition that is not published yet; go on with it, or withdraw it first.',
  },
  listNotPublished: {
    zh: '只有已发布的清单可以修订（当前：{state}）。',
    en: 'Only a published list gets a new edition; this one is {state}.',
  },
  revisedUnknown: {
    zh: '所修订的服务项目不在本清单的已发布版本中，或者正在采购、认领。',
    en: 'The item to revise does not stand in the published edition of this list, or is tendered or claimed.',
  },
  revisedTwice: {
    zh: '该服务项目已有修订稿。',
    en: 'The item has a revision already.',
  },
  revisedGone: {
    zh: '服务项目“{title}”所修订的项目已经采购、认领或者撤回，请删除该修订稿。',
    en: 'What "{title}" revises has been tendered, claimed or withdrawn since; delete the revision.',
  },
  claimCostsNothing: {
    zh: '服务项目“{title}”列入认领清单，不得填写最高限价和经费安排。',
    en: 'The item "{title}" stands on a claim list: it has neither a ceiling nor a funding plan.',
  },
  fundNotForClaim: {
    zh: '认领清单的项目不安排资金，不得指定资金。',
    en: 'What is claimed costs nothing: name no fund.',
  },
  itemOffered: {
    zh: '服务项目“{title}”已提供认领，不得同时采购。',
    en: 'The item "{title}" is offered for claiming; it is not tendered as well.',
  },
  itemsOffered: {
    zh: '服务项目“{title}”已提供认领，清单不得撤回。',
    en: 'The item "{title}" is offered for claiming; its list is not withdrawn.',
  },
  itemTaken: {
    zh: '服务项目“{title}”已在采购中。',
    en: 'The item "{title}" is being tendered already.',
  },
  itemOfAnotherStreet: {
    zh: '该服务项目属于其他街道。',
    en: 'The item belongs to another street.',
  },
});
