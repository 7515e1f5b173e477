/** Words beyond these are not looked for. */
const MOST_WORDS = 8;

/** LIKE patterns of the words that somebody looks for; what they contain is taken as it stands. */
export function patternsOf(text: string): string[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`);
}
