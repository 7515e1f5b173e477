import { refusals } from '../../shared/violation.js';

const SUBCONTRACT = '政府采购法 art. 48';

/** Why a request for the buyer's consent was refused. */
export const refuseConsent = refusals('contracting', {
  consentOutOfPlace: {
    zh: '合同当前状态（{state}）不能提出该申请。',
    en: 'It can not be asked for now (the contract is {state}).',
  },
  consentFieldMissing: {
    zh: '该类申请须填写 {field}。',
    en: 'A request of this kind needs {field}.',
  },
  consentFieldForeign: {
    zh: '该类申请不含 {field}。',
    en: 'A request of this kind has no {field}.',
  },
  subletting: {
    zh: '不得将合同全部转包给他人，包括拆分后分别转包。',
    en: 'The contract is never sublet as a whole, in pieces neither.',
    rule: '102号令 art. 26',
  },
  mainPartSubcontracted: {
    zh: '合同的主体部分须由承接主体自行完成。',
    en: 'The main part is done by the provider itself.',
    rule: SUBCONTRACT,
  },
  subcontractsOverCap: {
    zh: '分包累计 {total} 元，超过合同金额的 {maxPercent}%（{cap} 元）。',
    en: 'All parts sum to {total}, over {maxPercent} % of the price ({cap}).',
  },
  subcontractNotPositive: { zh: '分包金额须大于 0。', en: 'A part is above zero.' },
  subcontractToItself: {
    zh: '分包方不得是承接主体自身。',
    en: 'The provider is no subcontractor of itself.',
  },
  subcontractorUnknown: { zh: '分包方不在主体库中。', en: 'The subcontractor is not in the register.' },
  keyPersonNotEmployed: {
    zh: '该人员目前不属于承接主体。',
    en: 'This person does not work for the provider now.',
  },
  keyPersonUncertified: {
    zh: '主要人员须持有经核验且在有效期内的社会工作者职业资格证书。',
    en: 'A key person has a certificate that was verified and is valid.',
  },
  keyPersonAlready: {
    zh: '该人员已是本合同的主要人员或者正在申请。',
    en: 'This person is a key person of the contract already, or asked for.',
  },
  outgoingNotKey: {
    zh: '被更换人员不是本合同现任主要人员。',
    en: 'Whoever is to be replaced is no key person of the contract now.',
  },
  keyPersonLower: {
    zh: '接替人员的资格等级不得低于被更换人员。',
    en: 'Whoever takes over has a certificate of the same level at least.',
  },
  vacancyOfNobody: { zh: '该人员不是本合同现任主要人员。', en: 'This is no key person who serves.' },
  vacancySaid: { zh: '已于 {on} 登记离岗。', en: 'It was said already: since {on}.' },
  vacancyLater: { zh: '离岗日期不得晚于今天。', en: 'Somebody left today at the latest.' },
});
