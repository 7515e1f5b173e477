import { canonicalJson } from '../../shared/canonical-json.js';
import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan, moneyText } from '../../shared/money.js';
import { amountInWords } from './amount-in-words.js';
import { chineseDay, type Clause } from './contract-clauses.js';
import { milestoneText } from './contract-text.js';
import type { PlannedMilestone } from './milestone-plan.js';
import type { PayeeAccount } from './payee-account.js';
import { DAYS_TO_PAY } from './payment-clocks.js';
import { DEFAULT_TAIL_FACTORS } from './tail-factor.js';

interface Party {
  readonly id: string;
  readonly name: string;
}

/** What an agreement on a grant says: what is done, what it is given for, line by line. Amounts in fen. */
export interface AgreementContent {
  readonly programmeId: string;
  readonly grantId: string;
  readonly title: string;
  readonly category: string;
  /** Who gives, who gets, and where. */
  readonly buyer: Party;
  readonly provider: Party & { readonly uscc: string };
  readonly community: Party;
  readonly projectFrom: Day;
  readonly projectTo: Day;
  readonly amountFen: Fen;
  readonly lines: readonly { readonly item: string; readonly amount: Fen }[];
  readonly indicators: readonly { readonly name: string; readonly unit: string; readonly target: string }[];
  readonly milestones: readonly PlannedMilestone[];
  readonly returnVisitTemplate: string;
  readonly payee: PayeeAccount | null;
  readonly grantedOn: Day;
  readonly signBy: Day;
  readonly drawnUpOn: Day;
}

/** The agreement as the text that both sides sign, in the manner of `contractText`. */
export function agreementText(content: AgreementContent): string {
  const { programmeId, grantId, title, category, buyer, provider, community, amountFen, payee } = content;
  return canonicalJson({
    form: 'sanshe-grant-agreement/1',
    grant: { programmeId, grantId },
    ...{ title, category },
    parties: { buyer: { ...buyer }, provider: { ...provider }, community: { ...community } },
    project: { from: content.projectFrom, to: content.projectTo },
    amount: { ...moneyText(amountFen), inWords: `人民币${amountInWords(amountFen)}` },
    budget: content.lines.map(({ item, amount }) => ({ item, ...moneyText(amount) })),
    indicators: content.indicators.map(({ name, unit, target }) => ({ name, unit, target })),
    milestones: content.milestones.map(milestoneText),
    tailFactors: { ...DEFAULT_TAIL_FACTORS },
    paymentTermDays: DAYS_TO_PAY,
    clauses: agreementClauses(content).map((clause) => ({ ...clause })),
    returnVisitTemplate: content.returnVisitTemplate,
    payee: payee && { ...payee },
    signing: { from: content.grantedOn, by: content.signBy },
    drawnUpOn: content.drawnUpOn,
  });
}

/** The articles of an agreement on a grant: it is no purchase, and what is not spent goes back. */
export function agreementClauses(content: AgreementContent): Clause[] {
  const { title, community, projectFrom, projectTo, amountFen: amount, milestones, payee } = content;
  const parts = milestones.filter(({ amountFen }) => amountFen !== null).length;
  const account = payee ? '款项只付至本协议载明的乙方账户。' : '款项付至甲方财务部门登记的乙方账户。';
  return [
    {
      title: '项目内容',
      text: `甲方资助乙方在${community.name}实施“${title}”，项目由乙方设计并负责；申报书和经核定的预算、指标是本协议的组成部分。`,
    },
    {
      title: '实施期限',
      text: `自${chineseDay(projectFrom)}起至${chineseDay(projectTo)}止，首尾两日均计入。`,
    },
    {
      title: '资助金额',
      text: `人民币（大写）${amountInWords(amount)}（¥${formatYuan(amount)}），按核定的预算明细使用。`,
    },
    {
      title: '拨款',
      text: `资助金分${parts}期拨付，条件、比例和金额见付款表；条件成就后甲方自收到拨款申请之日起${DAYS_TO_PAY}日内拨付。${account}`,
    },
    { title: '资金使用', text: FUNDS },
    { title: '台账和监督', text: LEDGER },
    { title: '评估和回访', text: EVALUATION },
    { title: '个人信息保护', text: PERSONAL_DATA },
    { title: '变更和终止', text: CHANGES },
  ];
}

const FUNDS =
  '资助金专款专用、单独核算，不得用于公告禁止的支出；调整预算明细须事先经甲方书面同意，并仍符合公告的比例和标准。未使用的资助金按原渠道退回。';
const LEDGER = '乙方建立项目台账，如实记录服务、人员和资金，接受甲方、民政部门和审计部门的监督检查。';
const EVALUATION =
  '甲方组织中期和末期评估，服务对象参与；末期评估等次按公告的系数影响末期拨款。项目结束后按约定回访服务对象。';
const PERSONAL_DATA =
  '双方只在实施项目所必需的范围内处理服务对象的个人信息，事先告知并取得同意，采取加密、脱敏和权限控制措施，不向无关人员提供。';
const CHANGES =
  '项目内容和指标的变更由双方书面商定。乙方不能继续实施的，应当及时告知并退回未使用的资助金；虚报服务记录或者挪用资金的，甲方有权终止资助并追回。';
