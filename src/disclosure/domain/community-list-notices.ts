import type { Day } from '../../shared/days.js';
import { type NoticeContent, type NoticeTable, fact } from './notice-content.js';

const KINDS = { needs: '需求清单', resources: '资源清单' } as const;
const RESOURCES: Readonly<Record<string, string>> = { venue: '场地', equipment: '设备', people: '人员' };
const BODIES = {
  'party-organization': '社区党组织',
  'work-station': '社区工作站',
  'residents-committee': '居委会',
};
const ROLES = { duty: '依法履行', assist: '协助办理', barred: '不得交由社区' };

/** An edition of what a community needs or lends. */
export interface CommunityListFacts {
  readonly community: string;
  readonly kind: keyof typeof KINDS;
  readonly title: string;
  readonly edition: number;
  readonly lines: readonly {
    readonly title: string;
    readonly facts: Readonly<Record<string, unknown>>;
  }[];
  /** Of categories, by their codes. */
  readonly names: ReadonlyMap<string, string>;
}

/** An edition of a street's responsibility list. */
export interface ResponsibilityListFacts {
  readonly street: string;
  readonly number: number;
  readonly title: string;
  readonly validFrom: Day;
  readonly items: readonly {
    readonly code: string;
    readonly body: keyof typeof BODIES;
    readonly title: string;
    readonly role: keyof typeof ROLES;
    readonly basis: string;
  }[];
}

/** 需求清单 or 资源清单. */
export function communityListNotice(list: CommunityListFacts, lastDay: Day): NoticeContent {
  const { community, kind, title, edition, lines } = list;
  return {
    ...{ kind: 'community-list', title: `${title}（第 ${edition} 版）`, publishedTo: lastDay },
    text: `${community}公布${KINDS[kind]}“${title}”第 ${edition} 版，共 ${lines.length} 项。`,
    facts: [
      ...fact('community', '社区', community),
      ...fact('list', '清单', KINDS[kind]),
      ...fact('edition', '版次', String(edition)),
    ],
    table: kind === 'needs' ? needTable(list) : resourceTable(list),
  };
}

/** 权责清单. */
export function responsibilityListNotice(list: ResponsibilityListFacts, lastDay: Day): NoticeContent {
  const { street, number, title, validFrom, items } = list;
  return {
    ...{ kind: 'responsibility-list', title: `${title}（第 ${number} 版）`, publishedTo: lastDay },
    text: `${street}公布“${title}”第 ${number} 版，自 ${validFrom} 起施行，共 ${items.length} 项。`,
    facts: [
      ...fact('street', '街道', street),
      ...fact('edition', '版次', String(number)),
      ...fact('valid-from', '施行日期', validFrom),
    ],
    table: {
      columns: ['编号', '主体', '事项', '职责', '依据'],
      rows: items.map(({ code, body, title: said, role, basis }) => [
        code,
        BODIES[body],
        said,
        ROLES[role],
        basis,
      ]),
    },
  };
}

function needTable({ lines, names }: CommunityListFacts): NoticeTable {
  return {
    columns: ['需求', '类别', '涉及人数', '紧迫程度', '优先分'],
    rows: lines.map(({ title, facts }) => {
      const category = said(facts.category);
      return [
        title,
        names.get(category) ?? category,
        ...[facts.beneficiaryCount, facts.urgency, facts.priority].map(said),
      ];
    }),
  };
}

function resourceTable({ lines }: CommunityListFacts): NoticeTable {
  return {
    columns: ['资源', '种类', '地址', '开放时间', '数量', '使用条件'],
    rows: lines.map(({ title, facts }) => {
      const kind = said(facts.kind);
      return [
        title,
        RESOURCES[kind] ?? kind,
        ...[facts.address, facts.open, facts.quantity, facts.terms].map(said),
      ];
    }),
  };
}

function said(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
