import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { amountInWords } from './amount-in-words.js';
import type { ContractContent } from './contract-content.js';
import { DEFAULT_INTEREST_PERCENT_PER_DAY } from './payment-clocks.js';
import { VISIT_CLAUSES } from './visit-clause.js';

/** One article of a contract, in Chinese. */
export interface Clause {
  readonly title: string;
  readonly text: string;
}

type Facts = Omit<ContractContent, 'specialTerms' | 'secretTerms'>;

/**
 * The articles of a service contract: what 102号令 art. 23 asks for (content, term, quantity, quality, price,
 * settlement, rights and duties, liability), and what the law says of the rest whether it is written down or not.
 */
export function contractClauses(content: Facts): Clause[] {
  return [
    { title: '服务内容', text: serviceContent(content) },
    {
      title: '服务期限',
      text: `自${chineseDay(content.service.from)}起至${chineseDay(content.service.to)}止，首尾两日均计入。`,
    },
    { title: '服务数量和质量', text: quantityAndQuality(content) },
    { title: '合同价款', text: price(content) },
    { title: '资金结算', text: settlement(content) },
    { title: '甲方的权利和义务', text: BUYER },
    { title: '乙方的权利和义务', text: PROVIDER },
    { title: '转包和分包', text: SUBLETTING },
    { title: '履约验收', text: acceptance(content) },
    { title: '绩效评估和回访', text: evaluation(content) },
    { title: '个人信息保护', text: PERSONAL_DATA },
    ...(content.performanceBond ? [{ title: '履约保证金', text: bond(content.performanceBond) }] : []),
    { title: '变更、中止和终止', text: CHANGES },
    { title: '违约责任', text: liability() },
    { title: '不可抗力', text: FORCE_MAJEURE },
    { title: '争议解决', text: DISPUTES },
    { title: '生效、公告和备案', text: EFFECT },
  ];
}

/** @example 2025年4月14日 */
export function chineseDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function serviceContent({ title, community, lot }: Facts): string {
  const content = lot?.description ? `内容包括：${lot.description}。` : '';
  return `乙方按照采购文件和响应文件，为${community.name}居民提供“${title}”。${content}服务清单、采购文件（含澄清和修改）、响应文件（含最后报价）是本合同的组成部分；彼此说法不一的，以本合同、采购文件、响应文件为序。`;
}

function quantityAndQuality({ service }: Facts): string {
  const amount =
    service.quantity && service.unit
      ? `服务数量为${service.quantity}${service.unit}。`
      : '服务数量以服务清单和采购文件为准。';
  return `${amount}服务质量应当达到服务清单和采购文件载明的标准；响应文件承诺高于该标准的，从其承诺。甲方不得在合同之外增加服务内容或者提高标准。`;
}

function price({ amount }: Facts): string {
  return `合同价款为人民币（大写）${amountInWords(amount)}（¥${formatYuan(amount)}），即乙方的最后报价，包括完成服务所需的全部费用和税费。除依法签订的补充合同外，价款不作调整。`;
}

function settlement({ milestones, paymentTermDays, tailFactors, payee }: Facts): string {
  const parts = milestones.filter(({ amountFen }) => amountFen !== null).length;
  const { excellent, good, qualified, unqualified } = tailFactors;
  const account = payee ? '款项只付至本合同载明的乙方账户。' : '款项付至甲方财务部门登记的乙方账户。';
  return `价款分${parts}期支付，各期条件、比例和金额见付款表。付款条件成就后，甲方自服务交付（约定验收的，自验收合格）之日起${paymentTermDays}日内支付，不得以机构、人员变动或者内部程序为由拖延。以末期评估为条件的一期，按评估等次计付：优秀${excellent}、良好${good}、合格${qualified}、不合格${unqualified}。${account}`;
}

const BUYER =
  '甲方有权了解和检查履约情况，应当提供服务所需的必要条件和信息，按约定组织验收、支付价款，并为乙方的服务对象信息保密；不得要求乙方承担应由甲方直接履行的职责。';
const PROVIDER =
  '乙方应当配备与响应文件一致的人员，更换主要人员须经甲方书面同意；建立项目台账，如实记录并妥善保管服务、人员、资金资料（102号令第二十七条）；专款专用，配合监督检查、绩效评估和回访；不得向服务对象收取约定以外的费用。';
const SUBLETTING =
  '乙方不得将合同转包给他人（102号令第二十六条）。采购文件允许或者甲方书面同意的，可以将非主体部分分包；乙方就分包部分向甲方负责，分包方不得再分包。';
const PERSONAL_DATA =
  '双方只在履行本合同所必需的范围内处理服务对象的个人信息，事先告知并取得同意，采取加密、脱敏和权限控制措施，不向无关人员提供。合同终止后，乙方按照甲方要求返还或者删除个人信息，不得留存（个人信息保护法第二十一条）。';
const CHANGES =
  '本合同不得擅自变更、中止或者终止；继续履行将损害国家利益和社会公共利益的除外（政府采购法第五十条）。需追加与合同标的相同的服务的，在不改变其他条款的前提下签订补充合同，累计金额不超过原合同价款的百分之十（政府采购法第四十九条）。提前终止的，按照已验收的服务结算，乙方退回未使用的预付款。';
const FORCE_MAJEURE =
  '因不可抗力不能履行的，受影响一方应当及时通知对方并提供证明，根据影响部分或者全部免除责任；双方协商延期、调整或者终止，未使用的款项退回原资金来源。';
const DISPUTES = '因本合同发生的争议，双方协商解决；协商不成的，依法向甲方所在地人民法院提起诉讼。';
const EFFECT =
  '本合同以本文本为准，由双方经身份验证后对文本的SHA-256值签署，自后签署一方签署之时生效；文本修改的，此前的签署失效。甲方自签订之日起两个工作日内公告合同，涉及国家秘密、商业秘密的内容除外（政府采购法实施条例第五十条）；七个工作日内备案（政府采购法第四十七条）。';

function evaluation({ returnVisitTemplate }: Facts): string {
  const visits = VISIT_CLAUSES[returnVisitTemplate];
  return `甲方组织绩效评估，可以委托第三方；评估结果按事先公布的规则影响末期付款和乙方的信用记录，乙方有权提出异议。${visits}`;
}

function acceptance({ acceptanceTermDays }: Facts): string {
  return `乙方提交交付后，甲方自提交之日起${acceptanceTermDays}日内按照服务清单和采购文件的标准逐项验收，出具验收书；逾期未验收的，付款期限自验收期届满之日起算（保障中小企业款项支付条例第十条）。本项目向社会公众提供公共服务，验收时邀请服务对象参与并出具意见，验收结果向社会公告（政府采购法实施条例第四十五条）。验收不合格的，乙方在甲方指定的期限内整改后重新提交，已经合格的部分不再重复验收。约定提交报告的，由甲方接收或者退回修改。`;
}

function bond(amount: Fen): string {
  return `乙方提交履约保证金人民币（大写）${amountInWords(amount)}（¥${formatYuan(amount)}），可以采用支票、汇票、本票或者金融机构、担保机构出具的保函等非现金形式（政府采购法实施条例第四十八条）；履约完毕并验收合格后，甲方及时退还。`;
}

function liability(): string {
  return `乙方未按约定提供服务的，应当整改、补足并赔偿损失；将合同转包、虚报服务记录、挪用资金或者泄露个人信息的，甲方有权解除合同并依法处理。甲方逾期付款的，按未付金额每日百分之${DEFAULT_INTEREST_PERCENT_PER_DAY}支付逾期利息。`;
}
