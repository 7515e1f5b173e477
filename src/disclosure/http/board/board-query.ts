import { IsIn, IsOptional } from 'class-validator';
import { EdgeProblem, ValidationPipe } from '../../../platform/index.js';
import type { Violation } from '../../../shared/violation.js';
import { NoticeQueryDto } from '../notice.dto.js';
import { type Language, languageOf } from './board-texts.js';

/** Query of the board's pages. */
export class BoardQueryDto extends NoticeQueryDto {
  @IsOptional()
  @IsIn(['zh', 'en'])
  lang?: Language;
}

/** What a query asks for, and what is wrong with it: then it asks for nothing. */
export interface BoardQuery {
  readonly query: BoardQueryDto;
  readonly wrong: readonly Violation[];
}

/** What programs that share links add to them: no question of whoever follows one. */
const TRACES = /^(utm_\w+|isappinstalled|nsukey|fbclid|gclid|msclkid|spm)$/;
const SHARED_FROM = ['singlemessage', 'groupmessage', 'timeline'];

function isTrace(name: string, value: unknown): boolean {
  return TRACES.test(name) || (name === 'from' && SHARED_FROM.includes(String(value)));
}

/** Reads a page's query; fields left empty, as a form sends them, are no question. */
export function readQuery(raw: Readonly<Record<string, unknown>>): BoardQuery {
  const given = Object.fromEntries(
    Object.entries(raw).filter(([name, value]) => value !== '' && !isTrace(name, value)),
  );
  try {
    const query = new ValidationPipe().transform(given, { type: 'query', metatype: BoardQueryDto });
    return { query: query as BoardQueryDto, wrong: [] };
  } catch (error) {
    if (!(error instanceof EdgeProblem)) throw error;
    const query = Object.assign(new BoardQueryDto(), { lang: languageOf(given.lang) });
    return { query, wrong: error.violations };
  }
}

/** The query's filters as a link carries them, without page and language. */
export function filterText({ kind, unitId, category, subjectId, from, to, q }: BoardQueryDto): string {
  const given = Object.entries({ kind, unitId, category, subjectId, from, to, q }).filter(
    ([, value]) => value,
  );
  return new URLSearchParams(given as [string, string][]).toString();
}
