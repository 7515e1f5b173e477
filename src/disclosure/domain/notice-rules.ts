import type { NoticeKind } from './notice-content.js';

/** The text by which a kind of notice is public; kinds without one are public by the district's own rule. */
const RULES: Partial<Record<NoticeKind, string>> = {
  intention: '财库〔2020〕10号',
  'intention-withdrawn': '财库〔2020〕10号',
  consultation: '政府采购法实施条例 art. 15',
  'consultation-result': '城市居民委员会组织法 art. 34',
  'single-source': '政府采购法实施条例 art. 38',
  tender: '财库〔2015〕135号',
  'complaint-decision': '财库〔2015〕135号',
  result: '政府采购法实施条例 art. 43',
  contract: '政府采购法实施条例 art. 50',
  'contract-change': '财办库〔2023〕243号',
  acceptance: '政府采购法实施条例 art. 45',
  'late-payments': '保障中小企业款项支付条例 art. 18',
  'service-list': '城市居民委员会组织法 art. 34',
  'community-list': '城市居民委员会组织法 art. 34',
  'fund-statement': '城市居民委员会组织法 art. 34',
};

/** The text by which a notice is public, or null. */
export function ruleOf(kind: NoticeKind): string | null {
  return RULES[kind] ?? null;
}
