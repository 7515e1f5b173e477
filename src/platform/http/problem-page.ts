import type { FastifyRequest } from 'fastify';
import { escapeHtml, page } from '../operations/html.js';
import type { ProblemView } from './problem.view.js';

/** Paths below which programs ask, whatever their Accept says. */
const FOR_PROGRAMS = /^\/(api|ocds|health|metrics|openapi\.json)(\/|$|\?)/;
const WORDS = {
  zh: { lang: 'zh-CN', home: '返回首页' },
  en: { lang: 'en', home: 'To the start page' },
} as const;

/** True for a browser that looks for a page: a person reads no JSON. */
export function wantsPage({
  method,
  url,
  headers,
}: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  return reads && !FOR_PROGRAMS.test(url) && /\btext\/html\b/i.test(headers.accept ?? '');
}

/** A problem as a page for people. */
export function problemPage({ title, detail, requestId }: ProblemView, language: 'zh' | 'en'): string {
  const { lang, home } = WORDS[language];
  const body = `<p>${escapeHtml(detail)}</p><p><a href="/">${home}</a></p><p><small>${escapeHtml(requestId)}</small></p>`;
  return page(title, body, lang);
}
