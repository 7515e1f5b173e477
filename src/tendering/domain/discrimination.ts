import type { Violation } from '../../shared/violation.js';
import { refuse } from './refusals.js';

interface Forbidden {
  readonly words: RegExp;
  readonly refusal:
    'scaleCondition' | 'placeBoundCondition' | 'ageCondition' | 'ownershipCondition' | 'locationCondition';
}

/** What may be neither a condition nor a scored factor, as words that give it away. */
const forbidden: readonly Forbidden[] = [
  { words: /注册资[本金]|资产总额|营业收入|利润|纳税额/g, refusal: 'scaleCondition' },
  // The law means the number of staff; certificates and training of the staff are about the service.
  { words: /从业人员(?!.{0,4}(?:资格|资质|持证|证书|职称|培训))/g, refusal: 'scaleCondition' },
  {
    words: /[本我](?:街道|社区|区|镇|乡|县|市(?!场)|省|地区?|辖区)[^，。；、]{0,8}?(?:业绩|经验|案例|奖)/g,
    refusal: 'placeBoundCondition',
  },
  { words: /成立年限|成立时间|成立(?:满|不少于|超过)/g, refusal: 'ageCondition' },
  {
    words: /所有制|(?:国有|国营|民营|私营|外资|外商投资|公有制|非公有制)(?:企业|单位|机构|组织|控股|独资)/g,
    refusal: 'ownershipCondition',
  },
  {
    words:
      /(?:注册地|住所地|所在地|登记地)(?:在|为|位于)|(?:本地|当地)(?:企业|社会组织|供应商|机构|注册|登记|户籍)|在[本我](?:街道|社区|区|镇|乡|县|市|省|地)(?:注册|登记|设立|设有|成立)/g,
    refusal: 'locationCondition',
  },
];

/**
 * Words in a condition or factor that shut suppliers out without need: size (87号令 art. 17), performance bound to a
 * place, form of ownership, location of the supplier (政府采购法实施条例 art. 20), age of the organization (财综〔2016〕54号).
 * One violation for each hit.
 */
export function discriminationViolations(text: string, pointer: string): Violation[] {
  return forbidden.flatMap(({ words, refusal }) =>
    [...text.matchAll(words)].map(([term]) => refuse[refusal]({ pointer, params: { term } })),
  );
}
