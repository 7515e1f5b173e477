import { describe, expect, it } from '@jest/globals';
import { day } from '../../../shared/days.js';
import { excerpt } from './excerpt.js';
import { filterQuery } from './filter-query.js';
import { partsOf, wantedPairs } from './found-words.js';
import { indexTerms } from './index-terms.js';
import { questionQueries } from './question-queries.js';
import { readQuestion } from './read-question.js';
import { wordsOf } from './words-of.js';

describe('the words of a question', () => {
  it.each([
    ['居家养老上门服务采购', '居家 养老 上门 服务 采购'],
    ['社会组织评估结果公告', '社会 组织 评估 结果 公告'],
    ['新华街道办事处', '新华 街道 办事处'],
    ['回访', '回访'],
    ['公益创投征集', '公益 创投 征集'],
    ['为老服务', '为老 服务'],
    ['养老院', '养老院'],
    ['老', '老'],
  ])('%s', (typed, expected) => {
    expect(wordsOf(typed).join(' ')).toBe(expected);
  });
});

describe('a question is understood', () => {
  const read = (typed: string) => {
    const { alternatives, without } = readQuestion(typed);
    const said = (pieces: readonly { words: readonly string[]; exact: boolean }[]) =>
      pieces.map(({ words, exact }) => (exact ? `"${words.join('|')}"` : words.join('|'))).join(' ');
    return [...alternatives.map(said), ...(without.length > 0 ? [`-${said(without)}`] : [])];
  };

  it.each([
    ['居家养老  回访', ['居家|养老 回访']],
    ['“居家养老” 长安', ['"居家养老" 长安']],
    ['"居家养老', ['"居家养老"']],
    ['养老 -助餐 －"康复 护理"', ['养老', '-助餐 "康复" "护理"']],
    ['养老 OR 助餐 | 康复', ['养老', '助餐', '康复']],
    ['５２９９００００ＭＫ００３００１８Ｗ', ['52990000mk0030018w']],
    ['Café-Bar 2025年', ['cafe bar 2025 年']],
    ["&|!:*<>()'\\ -", []],
    ['OR OR AND - -', []],
    ['<script>alert(1)</script>', ['script alert 1 script']],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  it('as terms of the index: all in the title, or anywhere; single characters in titles alone', () => {
    const queries = questionQueries(readQuestion("办事处 2025年 -养老 -'"));
    expect(queries).toMatchObject({
      title: "(('^办事' & '^事处' & '^2025' & '^年') & !'养老')",
      anywhere: "(('办事' & '事处' & '2025') & !'养老')",
    });
    expect(questionQueries(readQuestion('-养老'))).toBeNull();
  });

  it('with one wrong character in a piece of four or more, or two neighbours misplaced, in titles', () => {
    const similar = (typed: string) => questionQueries(readQuestion(typed))?.similar;
    expect(similar('养老')).toBe("('^养老' | '^老养')");
    expect(similar('养老院')).toBe("(('^养老' & '^老院') | ('^老养' & '^养院') | ('^养院' & '^院老'))");
    expect(similar('居加养老')).toContain("| ('^居' & '^养老') |");
    expect(similar('居家养劳上门服务')).toContain("('^居家' & '^上门' & '^服务')");
    expect(similar('"养老院"')).toBe("('^养老' & '^老院')");
    expect(similar('养'.repeat(25))).toBeNull();
  });
});

describe('a notice is found', () => {
  it('by pairs of characters and whole words, marked where they stand in the title', () => {
    const terms = indexTerms('养老院A1', ['回访三次，52990000MK']);
    expect(terms).toEqual([
      ...['^养老', '^老院', '^a1', '^养', '^老', '^院', '养老', '老院', 'a1'],
      ...['回访', '访三', '三次', '52990000mk'],
    ]);
  });

  it('and never under more terms than the index bears', () => {
    const long = Array.from({ length: 20_000 }, (_, n) => `w${n}`).join(' ');
    expect(indexTerms('长', [long])).toHaveLength(8_000);
  });

  it.each([
    [{}, null],
    [{ from: day('2025-03-31'), to: day('2025-04-01') }, "('#d2025-03-31' | '#d2025-04-01')"],
    [{ from: day('2025-03-30'), to: day('2025-05-12') }, "('#d2025-03' | '#d2025-04' | '#d2025-05')"],
    [{ from: day('2023-06-01'), to: day('2025-12-31') }, "('#d2023' | '#d2024' | '#d2025')"],
    [{ from: day('2025-02-01'), to: day('2025-01-01') }, "'#nothing'"],
    [{ unitIds: [] }, "'#nothing'"],
    [{ kind: "o'x\\", unitIds: ['a', 'b'] }, "('#ko''x\\\\' & ('#ua' | '#ub'))"],
  ])('within %j', (filter, expected) => {
    expect(filterQuery(filter)).toBe(expected);
  });
});

describe('what was looked for is marked', () => {
  const marked = (text: string, words: string[]) =>
    partsOf(text, words)
      .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
      .join('');

  it.each([
    ['长安社区居家养老服务', ['居家', '养老'], '长安社区[居家养老]服务'],
    ['Ｃａｆé ① cafes', ['cafe', '1'], '[Ｃａｆé] [①] cafes'],
    ['<b>12</b> 123', ['12'], '<b>[12]</b> 123'],
    ['𠮷祥𠮷', ['𠮷'], '[𠮷]祥[𠮷]'],
    ['无', [], '无'],
  ])('%s', (text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
    expect(
      partsOf(text, words)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('by pairs where no word stands as it was typed', () => {
    expect(wantedPairs(['居家养老', 'abc'])).toEqual(['居家', '家养', '养老']);
  });

  it('in an excerpt around the first hit, never through a character', () => {
    const text = `${'𠮷'.repeat(100)}回访${'𠮷'.repeat(100)}`;
    const parts = excerpt(['别处', text], ['回访']);
    expect(parts.find(({ hit }) => hit)?.text).toBe('回访');
    expect(parts[0]?.text).toBe('…');
    expect(parts.at(-1)?.text).toBe('…');
    expect(parts.map((part) => part.text).join('')).toMatch(/^…𠮷+回访𠮷+…$/u);
    expect(excerpt(['短'], ['回访'])).toEqual([{ text: '短', hit: false }]);
    expect(excerpt([], [])).toEqual([]);
  });
});
