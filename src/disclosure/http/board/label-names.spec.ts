import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { englishLabel } from './label-names.js';

const DOMAIN = new URL('../../domain/', import.meta.url);

describe('the lines of notices on English pages', () => {
  it('have an English name each', () => {
    const sources = readdirSync(DOMAIN).filter((name) => /-(notices?|terms|facts)\.js$/.test(name));
    const labels = [...sources, '../data/announce.js'].flatMap((name) =>
      [...readFileSync(new URL(name, DOMAIN), 'utf8').matchAll(/fact\('[\w-]+', '([^']+)'/g)].map(
        ([, label]) => label ?? '',
      ),
    );
    expect(new Set(labels).size).toBeGreaterThan(80);
    expect([...new Set(labels)].filter((label) => englishLabel(label) === null)).toEqual([]);
  });
});
