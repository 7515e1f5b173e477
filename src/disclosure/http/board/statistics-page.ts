import { isUUID } from 'class-validator';
import { escapeHtml } from '../../../platform/index.js';
import { type Fen, formatYuan } from '../../../shared/money.js';
import type { MonthScore, PublicFigures, Share } from '../../data/public-statistics.js';
import { foldSmall } from '../../domain/fold-small.js';
import { inLanguage, layout } from './board-layout.js';
import type { Language } from './board-texts.js';
import { barChart, lineChart } from './chart.js';
import { STATISTICS_TEXTS } from './statistics-texts.js';

/** Bars of a chart; what is smaller is one bar more. */
const MOST_BARS = 12;
const YEARS_BACK = 4;
const FULL_SCORE = 100;

type Texts = (typeof STATISTICS_TEXTS)[Language];

/** The figures of a year: each chart with a table of the same figures. */
export async function statisticsPage(
  figures: PublicFigures,
  { present, site }: { readonly present: number; readonly site: string },
  language: Language,
): Promise<string> {
  const text = STATISTICS_TEXTS[language];
  const { year } = figures;
  const named = figures.bySource.map((share) => ({ ...share, label: sourceName(text, share) }));
  const contracts = `/?kind=contract&from=${year}-01-01&to=${year}-12-31`;
  const notices = inLanguage(contracts, language);
  const link = `<ul class="links"><li><a href="${escapeHtml(notices)}">${text.notices}</a></li></ul>`;
  const body = [
    `<p>${text.about}</p>${otherYears(year, present, language)}`,
    await shares(
      text,
      {
        ...{ id: 'category', title: text.byCategory, head: text.category, count: text.contracts },
        link: (key) => inLanguage(`${contracts}&category=${encodeURIComponent(key)}`, language),
      },
      figures.byCategory,
    ),
    await shares(
      text,
      {
        ...{ id: 'place', title: text.byPlace, head: text.place, count: text.contracts },
        link: (key) => (isUUID(key) ? inLanguage(`${contracts}&unitId=${key}`, language) : null),
      },
      figures.byPlace,
    ),
    link,
    await shares(
      text,
      { id: 'source', title: text.bySource, head: text.source, count: text.payments },
      named,
    ),
    `<p><a href="${escapeHtml(inLanguage('/?kind=fund-statement', language))}">${text.statements}</a></p>`,
    await scores(text, figures.satisfaction),
  ];
  const path = `/statistics?year=${year}`;
  const json = `/api/v1/statistics?year=${year}`;
  return layout(text.title.replace('{year}', String(year)), body.join('\n'), {
    language,
    path,
    json,
    site,
    description: text.about,
  });
}

/** A year that is none. */
export function wrongYearPage(present: number, language: Language): string {
  const { wrongYear, wrongYearWhy } = STATISTICS_TEXTS[language];
  const body = `<p role="alert">${wrongYearWhy}</p>${otherYears(null, present, language)}`;
  return layout(wrongYear, body, { language, path: '/statistics' });
}

function otherYears(shown: number | null, present: number, language: Language): string {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => present - back);
  const links = years
    .filter((year) => year !== shown)
    .map(
      (year) =>
        `<li><a href="${escapeHtml(inLanguage(`/statistics?year=${year}`, language))}">${year}</a></li>`,
    );
  return `<nav aria-label="${STATISTICS_TEXTS[language].years}"><ul>${links.join('')}</ul></nav>`;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly count: string;
  /** The notices behind a line; the line of what is small has none. */
  readonly link?: (key: string) => string | null;
}

async function shares(
  text: Texts,
  { id, title, head, count, link }: Section,
  all: readonly Share[],
): Promise<string> {
  if (all.length === 0) return section(id, title, `<p>${text.none}</p>`);
  const { shown, rest } = foldSmall(all, MOST_BARS);
  const parts = rest ? [...shown, { key: '', label: text.rest, ...rest }] : shown;
  const description = text.chart.replace('{what}', `${title}，${text.amount}`);
  const points = parts.map(({ label, amount }) => ({ label, value: Number(amount) / 100 }));
  const chart = await barChart({ id: `chart-${id}`, title, description, scale: text.amount }, points);
  const total = [
    text.total,
    String(all.reduce((sum, each) => sum + each.count, 0)),
    yuan(all.reduce((sum, each) => sum + each.amount, 0n)),
  ];
  const rows = parts.map(({ key, label, count: n, amount }) => [
    linked(label, key === '' ? null : (link?.(key) ?? null)),
    ...[String(n), yuan(amount)],
  ]);
  return section(
    id,
    title,
    `<figure>${chart}</figure>${table(title, [head, count, text.amount], rows, total)}`,
  );
}

async function scores(text: Texts, months: readonly MonthScore[]): Promise<string> {
  const title = text.satisfaction;
  if (months.length === 0) return section('satisfaction', title, `<p>${text.none}</p>`);
  const description = text.line.replace('{what}', `${title}，${text.score}`);
  const points = months.map(({ month, score }) => ({ label: month, value: Number(score) }));
  const chart = await lineChart(
    { id: 'chart-satisfaction', title, description, scale: text.score },
    points,
    FULL_SCORE,
  );
  const rows = months.map(({ month, visits, answers, score }) => [
    escapeHtml(month),
    String(visits),
    String(answers),
    score,
  ]);
  const head = [text.month, text.visits, text.answers, text.score];
  return section('satisfaction', title, `<figure>${chart}</figure>${table(title, head, rows)}`);
}

function section(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${content}</section>`;
}

/** The first cell of a row is HTML already made safe. */
function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  foot?: readonly string[],
): string {
  const heads = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
  const line = ([first = '', ...cells]: readonly string[]) =>
    `<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
  const last = foot ? `<tfoot>${line(foot)}</tfoot>` : '';
  const figures = `<table class="figures"><caption class="skip">${escapeHtml(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map(line).join('')}</tbody>${last}</table>`;
  return `<div class="scroll" role="group" aria-label="${escapeHtml(caption)}" tabindex="0">${figures}</div>`;
}

/** Name of a line as HTML, leading to what is behind it. */
function linked(label: string, to: string | null): string {
  const lang = /\p{Script=Han}/u.test(label) ? ' lang="zh-CN"' : '';
  if (to === null) return `<span${lang}>${escapeHtml(label)}</span>`;
  return `<a href="${escapeHtml(to)}"${lang}>${escapeHtml(label)}</a>`;
}

function sourceName({ sources }: Texts, { key }: Share): string {
  return (sources as Readonly<Record<string, string>>)[key] ?? key;
}

function yuan(amount: Fen): string {
  return formatYuan(amount).replace(/\B(?=(\d{3})+\.)/g, ',');
}
