import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotFound } from '../../shared/refused.js';
import { allRefusals } from '../../shared/violation.js';
import { Public } from '../access/requires.js';
import { PROBLEMS, type ProblemKey } from '../http/problems.js';
import { escapeHtml, page } from './html.js';

/** The page behind every `type` of a problem. */
@ApiExcludeController()
@Controller('problems')
export class ProblemPagesController {
  /** What this kind of problem means, and for broken rules every code with its text. */
  @Get(':key')
  @Public()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  show(@Param('key') key: string): string {
    if (!(key in PROBLEMS)) throw new NotFound('problem');
    const kind = PROBLEMS[key as ProblemKey];
    const codes = key === 'rules-broken' || key === 'state-conflict' ? codeTable() : '';
    return page(`${kind.status} ${kind.zh}`, `<p lang="en">${escapeHtml(kind.en)}</p>${codes}`);
  }
}

function codeTable(): string {
  const rows = [...allRefusals()]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(
      ([code, text]) =>
        `<tr><td><code>${escapeHtml(code)}</code></td><td>${escapeHtml(text.zh)}</td>` +
        `<td lang="en">${escapeHtml(text.en)}</td><td>${escapeHtml(text.rule ?? '')}</td></tr>`,
    );
  return `<table><thead><tr><th>code</th><th>说明</th><th>meaning</th><th>依据</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
