import { foldedChars } from './folded-chars.js';

/** Letters and digits that stand together: Chinese ones, or others. Folded. */
export interface Run {
  readonly chinese: boolean;
  readonly chars: readonly string[];
}

/** Longer numbers and codes are told apart by their beginning. */
const LONGEST = 64;

/** The runs of a text; what is neither letter nor digit parts them and is no part of any. */
export function runsOf(text: string): Run[] {
  const runs: { chinese: boolean; chars: string[] }[] = [];
  let open: (typeof runs)[number] | undefined;
  for (const { char } of foldedChars(text)) {
    const chinese = isChinese(char);
    if (!chinese && !/[\p{L}\p{N}]/u.test(char)) {
      open = undefined;
      continue;
    }
    if (open?.chinese !== chinese) runs.push((open = { chinese, chars: [] }));
    if (chinese || open.chars.length < LONGEST) open.chars.push(char);
  }
  return runs;
}

/** True for a Chinese character. */
export function isChinese(char: string): boolean {
  return /\p{Script=Han}/u.test(char);
}

/** Each two neighbours of a run. */
export function pairsOf(chars: readonly string[]): string[] {
  return chars.slice(1).map((char, index) => `${chars[index] ?? ''}${char}`);
}
