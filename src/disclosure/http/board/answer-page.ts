import type { FastifyReply } from 'fastify';
import { NotFound } from '../../../shared/refused.js';
import { BOARD_POLICY, inLanguage, layout } from './board-layout.js';
import { BOARD_TEXTS, type Language } from './board-texts.js';

/** Answers a page of the board; what is not there is told as a page, too. */
export async function answerPage(
  reply: FastifyReply,
  language: Language,
  make: () => Promise<string>,
): Promise<string> {
  reply.header('content-security-policy', BOARD_POLICY);
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    reply.status(404).header('cache-control', 'no-store');
    const { unknown, unknownWhy, back } = BOARD_TEXTS[language];
    const body = `<p>${unknownWhy}</p><p><a href="${inLanguage('/', language)}">${back}</a></p>`;
    return layout(unknown, body, { language, path: '/' });
  }
}
