import { describe, expect, it } from '@jest/globals';
import {
  type Named,
  findingsText,
  panelConclusionViolations,
  panelViolations,
  wordViolations,
} from './acceptance-panel.js';

const rules = { fromFen: 1_000_000_00n, least: 3 };
const fit = (accountId: string, rest: Partial<Named> = {}): Named => ({
  ...{ accountId, isFit: true, isTied: false, isOwner: false },
  ...rest,
});
const plain = (violations: { code: string }[]) =>
  violations.map(({ code }) => code.replace('contracting.', ''));

describe('the panel of an acceptance', () => {
  it.each<[string, Named[], bigint, string[]]>([
    ['is not needed below the amount', [], 999_999_99n, []],
    ['is needed from the amount on', [], 1_000_000_00n, ['panel-needed']],
    ['of three', [fit('a'), fit('b'), fit('c')], 1n, []],
    ['of one', [fit('a')], 1n, ['panel-size']],
    ['of four', [fit('a'), fit('b'), fit('c'), fit('d')], 1n, ['panel-size']],
    ['with somebody twice', [fit('a'), fit('b'), fit('a')], 1n, ['panel-member-twice']],
    [
      'with those who may not judge',
      [fit('a', { isFit: false }), fit('b', { isTied: true }), fit('c', { isOwner: true })],
      1n,
      ['panel-member-unfit', 'panel-member-tied', 'panel-owner-may-bid'],
    ],
  ])('%s', (_, named, amount, expected) => {
    expect(plain(panelViolations(named, amount, rules))).toEqual(expected);
  });
});

describe('the findings of a panel', () => {
  const found = findingsText({ items: [{ title: '次数', conforms: true }], result: 'accept' });
  const panel = { members: ['a', 'b', 'c'], findingsSha256: found.sha256 };
  const said = (accountId: string, agrees = true) => ({ accountId, agrees });
  const word = { ...said('a'), sha256: found.sha256 };

  it('have one text, whoever writes them down', () => {
    const again = {
      reason: '',
      result: 'accept' as const,
      items: [{ conforms: true, title: '次数', note: '' }],
    };
    expect(findingsText(again)).toEqual(found);
    expect(findingsText({ ...again, reason: '补齐' }).sha256).not.toBe(found.sha256);
  });

  it.each<[string, Parameters<typeof wordViolations>, string[]]>([
    ['a member', [word, panel, []], []],
    ['a stranger', [{ ...word, accountId: 'x' }, panel, []], ['not-on-panel']],
    ['too early', [word, { ...panel, findingsSha256: null }, []], ['findings-missing']],
    ['other findings', [{ ...word, sha256: '0' }, panel, []], ['findings-other']],
    ['twice', [word, panel, [said('a')]], ['member-spoke-already']],
    ['against them, silently', [{ ...word, agrees: false }, panel, []], ['dissent-without-reason']],
    ['against them, with reasons', [{ ...word, agrees: false, reason: '次数不足' }, panel, []], []],
  ])('are signed: %s', (_, given, expected) => {
    expect(plain(wordViolations(...given))).toEqual(expected);
  });

  it.each<[string, Parameters<typeof panelConclusionViolations>, string[]]>([
    ['without a panel', ['x', { members: [], findingsSha256: null }, []], []],
    ['all agree', [found.sha256, panel, [said('a'), said('b'), said('c')]], []],
    ['one of three dissents', [found.sha256, panel, [said('a'), said('b'), said('c', false)]], []],
    [
      'two of three dissent',
      [found.sha256, panel, [said('a'), said('b', false), said('c', false)]],
      ['majority-dissents'],
    ],
    ['one is silent', [found.sha256, panel, [said('a'), said('b')]], ['member-silent']],
    ['nothing is found', [found.sha256, { ...panel, findingsSha256: null }, []], ['findings-missing']],
    ['something else is concluded', ['x', panel, [said('a'), said('b'), said('c')]], ['concludes-otherwise']],
  ])('are concluded: %s', (_, given, expected) => {
    expect(plain(panelConclusionViolations(...given))).toEqual(expected);
  });
});
