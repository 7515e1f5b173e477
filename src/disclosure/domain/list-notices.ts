import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { type NoticeContent, fact } from './notice-content.js';

const OFFER_RULES = { 'first-come': '先到先得', chosen: '社区择优' } as const;
const LIST_KINDS = { project: '项目清单', claim: '认领清单' } as const;

/** A published list. Amounts in fen, null where nothing is paid. */
export interface ListNoticeFacts {
  readonly community: string;
  readonly title: string;
  readonly year: number;
  readonly edition: number;
  readonly kind: keyof typeof LIST_KINDS;
  readonly items: readonly {
    readonly title: string;
    readonly quantity: string;
    readonly unit: string;
    readonly beneficiaries: string;
    readonly ceiling: Fen | null;
  }[];
}

/** An item that may be claimed. */
export interface OfferNoticeFacts {
  readonly community: string;
  readonly title: string;
  readonly rule: keyof typeof OFFER_RULES;
  readonly places: number;
  /** Last day for claims, inclusive. */
  readonly until: Day;
}

/** An edition of a service list (城市居民委员会组织法 art. 34: fifteen days at least). */
export function listNotice(list: ListNoticeFacts, lastDay: Day): NoticeContent {
  const { title, community, year, edition, kind, items } = list;
  const named = title.startsWith(community) ? title : `${community}${title}`;
  return {
    kind: 'service-list',
    title: `${named}（${year}年第 ${edition} 版）`,
    text: `${community}公布${year}年服务${LIST_KINDS[kind]}“${title}”第 ${edition} 版，共 ${items.length} 项。`,
    facts: [
      ...fact('community', '社区', community),
      ...fact('year', '年度', String(year)),
      ...fact('edition', '版次', String(edition)),
    ],
    table: {
      columns: ['项目', '数量', '服务对象', '最高限价（元）'],
      rows: items.map((item) => [
        item.title,
        `${item.quantity} ${item.unit}`,
        item.beneficiaries,
        item.ceiling === null ? '—' : formatYuan(item.ceiling),
      ]),
    },
    publishedTo: lastDay,
  };
}

/** An item may be claimed (认领) without money. */
export function offerNotice({ title, community, rule, places, until }: OfferNoticeFacts): NoticeContent {
  return {
    kind: 'claim-offer',
    title: `${title}（认领）`,
    text: `${community}的“${title}”开放认领至 ${until}，名额 ${places} 个，${OFFER_RULES[rule]}。`,
    facts: [
      ...fact('community', '社区', community),
      ...fact('rule', '认领方式', OFFER_RULES[rule]),
      ...fact('places', '名额', String(places), '个'),
      ...fact('until', '截止日期', until),
    ],
    table: null,
    publishedTo: until,
  };
}
