import type { Day } from '../../shared/days.js';
import { type NoticeContent, fact } from './notice-content.js';

const FORMS = {
  ...{ deliberation: '议事会', hearing: '听证会', discussion: '恳谈会', assembly: '居民代表会议' },
  ...{ 'joint-meeting': '联席会议', online: '网上征求意见' },
} as const;
const OUTCOMES = { supported: '支持', 'not-supported': '不支持' } as const;

/** What everybody may know of a consultation: counts, and nobody's words. */
export interface ConsultationFacts {
  readonly community: string;
  readonly form: keyof typeof FORMS;
  readonly topic: string;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly place: string | null;
  readonly attendance: number | null;
  readonly votesFor: number | null;
  readonly votesAgainst: number | null;
  readonly outcome: keyof typeof OUTCOMES | null;
  readonly decision: string | null;
  readonly items: readonly string[];
  readonly comments: number;
  readonly adopted: number;
}

/** Residents are asked about the items of a list before it is published (政府采购法实施条例 art. 15). */
export function consultationNotice(asked: ConsultationFacts): NoticeContent {
  const { community, topic, opensOn, closesOn, form, place } = asked;
  return {
    ...{ kind: 'consultation', title: topic, table: itemTable(asked), publishedTo: closesOn },
    text: `${community}就“${topic}”征求居民意见，形式为${FORMS[form]}，时间 ${opensOn} 至 ${closesOn}（含当日）${place ? `，地点：${place}` : ''}。`,
    facts: lines(asked),
  };
}

/** What came of it. */
export function consultationResultNotice(asked: ConsultationFacts, lastDay: Day): NoticeContent {
  const { community, topic, outcome, decision, attendance, votesFor, votesAgainst, comments, adopted } =
    asked;
  const said = outcome === null ? '' : OUTCOMES[outcome];
  const counted = (count: number | null) => (count === null ? null : String(count));
  return {
    ...{ kind: 'consultation-result', title: topic, table: itemTable(asked), publishedTo: lastDay },
    text: `${community}就“${topic}”征求意见的结果为${said}：${decision ?? ''}`,
    facts: [
      ...lines(asked),
      ...fact('outcome', '结果', said),
      ...fact('attendance', '参加人数', counted(attendance), '人'),
      ...fact('votes-for', '赞成', counted(votesFor), '票'),
      ...fact('votes-against', '反对', counted(votesAgainst), '票'),
      ...fact('comments', '收到意见', String(comments), '条'),
      ...fact('adopted', '其中采纳（含部分采纳）', String(adopted), '条'),
    ],
  };
}

/** It was taken back before its conclusion. */
export function consultationWithdrawnNotice(asked: ConsultationFacts): NoticeContent {
  const { community, topic } = asked;
  return {
    ...{ kind: 'consultation-withdrawn', title: topic, table: null, publishedTo: null },
    text: `${community}撤回“${topic}”的征求意见。`,
    facts: lines(asked),
  };
}

function lines({ community, form, opensOn, closesOn, place }: ConsultationFacts) {
  return [
    ...fact('community', '社区', community),
    ...fact('form', '形式', FORMS[form]),
    ...fact('opens-on', '开始日期', opensOn),
    ...fact('closes-on', '截止日期', closesOn),
    ...fact('place', '地点', place),
  ];
}

function itemTable({ items }: ConsultationFacts): NoticeContent['table'] {
  return { columns: ['涉及服务项目'], rows: items.map((title) => [title]) };
}
