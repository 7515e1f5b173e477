const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a run of Chinese characters, by the dictionary of ICU. It parts what it doesn't know into single
 * characters (回|访, 办事|处): those that stand together are taken for a word, one alone goes to the word before it.
 */
export function wordsOf(run: string): string[] {
  const words: string[] = [];
  let singles: string[] = [];
  const close = () => {
    const alone = singles.length === 1 && words.length > 0;
    if (alone) words.push(`${words.pop() ?? ''}${singles.join('')}`);
    else if (singles.length > 0) words.push(singles.join(''));
    singles = [];
  };
  for (const { segment } of segmenter.segment(run)) {
    if (Array.from(segment).length === 1) {
      singles.push(segment);
      continue;
    }
    close();
    words.push(segment);
  }
  close();
  return joinFirst(words);
}

/** A run that begins with one character alone: it goes to the word after it. */
function joinFirst([first = '', second, ...others]: string[]): string[] {
  if (second === undefined) return [first];
  return Array.from(first).length === 1 ? [`${first}${second}`, ...others] : [first, second, ...others];
}
