import { maskWithin } from '../../shared/masking.js';

const NOTHING = /^(?:无|没有|暂无|没|否|不需要|没有了|none|nothing|no|n\/?a|[-–—/\s])*$/i;
const LONGEST_TITLE = 40;

/** What is told of a new need that somebody wrote down; null where he wrote that there is none. */
export function heardNeed(words: unknown): { title: string; description: string } | null {
  if (typeof words !== 'string') return null;
  const bare = words.trim().replace(/[。.!！]+$/, '');
  if (NOTHING.test(bare)) return null;
  const description = maskWithin(words.trim(), null);
  const title = Array.from(description).slice(0, LONGEST_TITLE).join('');
  return { title: `回访中提出：${title}`, description };
}
