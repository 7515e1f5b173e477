import type { Day } from '../../shared/days.js';
import { type Fen, formatYuan } from '../../shared/money.js';
import { type NoticeContent, fact } from './notice-content.js';

/** What everybody may know of a grant programme. Amounts in fen. */
export interface ProgrammeFacts {
  readonly programmeId: string;
  readonly title: string;
  readonly street: string;
  readonly themes: readonly string[];
  readonly total: Fen;
  readonly maxGrant: Fen;
  /** As people write it: `2025-03-17 09:30`. */
  readonly deadline: string;
  readonly projectFrom: Day;
  readonly projectTo: Day;
}

/** A project that gets a grant or waits for one. */
export interface GrantFacts {
  readonly title: string;
  readonly organization: string;
  /** Two decimals. */
  readonly score: string;
  /** Yuan. */
  readonly amount: string;
  readonly isReserve: boolean;
}

/** The call for projects. */
export function ventureCallNotice(programme: ProgrammeFacts): NoticeContent {
  const { title, street, deadline, projectFrom, projectTo } = programme;
  const themes = programme.themes.join('、');
  return {
    kind: 'venture-call',
    title,
    text: `${street}开展“${title}”，征集${themes}项目，申报须于 ${deadline} 前提交本平台。`,
    facts: [
      ...fact('programme', '项目编号', programme.programmeId),
      ...fact('street', '主办单位', street),
      ...fact('themes', '征集方向', themes),
      ...fact('total', '资助总额', formatYuan(programme.total), '元'),
      ...fact('max-grant', '单个项目最高资助额', formatYuan(programme.maxGrant), '元'),
      ...fact('deadline', '申报截止时间', deadline),
      ...fact('project-from', '实施开始', projectFrom),
      ...fact('project-to', '实施结束', projectTo),
    ],
    table: null,
    publishedTo: null,
  };
}

/** The result in its notice: what is given to whom, and until when one may object. */
export function ventureResultNotice(
  { programmeId, title, street }: Pick<ProgrammeFacts, 'programmeId' | 'title' | 'street'>,
  grants: readonly GrantFacts[],
  { edition, until }: { readonly edition: number; readonly until: Day | null },
): NoticeContent {
  const funded = grants.filter(({ isReserve }) => !isReserve).length;
  const again = edition > 1 ? `（第 ${edition} 次公示）` : '';
  return {
    kind: 'venture-result',
    title,
    text: `“${title}”评审结果公示${again}：拟资助 ${funded} 个项目${until ? `；对结果有异议的，请于 ${until} 前（含当日）提出` : ''}。`,
    facts: [
      ...fact('programme', '项目编号', programmeId),
      ...fact('street', '主办单位', street),
      ...fact('notice-to', '公示截止', until),
    ],
    table: {
      columns: ['项目', '申报单位', '得分', '资助金额（元）', '类别'],
      rows: grants.map(({ title: name, organization, score, amount, isReserve }) => [
        ...[name, organization, score, amount],
        isReserve ? '候补' : '拟资助',
      ]),
    },
    publishedTo: until,
  };
}
