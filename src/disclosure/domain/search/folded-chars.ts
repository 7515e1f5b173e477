/** A character as search compares it, and where in the original it stands (UTF-16 units, end exclusive). */
export interface FoldedChar {
  readonly char: string;
  readonly from: number;
  readonly to: number;
}

/** A text without what readers tell apart only by sight: width (Ａ, ①), letter case, accents. */
export function foldedChars(text: string): FoldedChar[] {
  const folded: FoldedChar[] = [];
  let from = 0;
  for (const original of text) {
    const to = from + original.length;
    for (const char of original.normalize('NFKD').toLowerCase())
      if (!/\p{M}/u.test(char)) folded.push({ char, from, to });
    from = to;
  }
  return folded;
}
