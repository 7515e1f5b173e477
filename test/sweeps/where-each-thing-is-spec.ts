import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { WHERE, whereTable } from '../../src/program/where-each-thing-is.js';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
/** A route without the names of its parameters. */
const plain = (path: string) => path.replaceAll(/:\w+|\{\w+\}/g, '*');

interface Written {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly tags?: readonly string[] }>>>>;
}

describe('README and /docs tell where each thing is', () => {
  const routes = read('permissions.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ')[0]?.split(' ') ?? [])
    .map(([method = '', path = '']) => ({ method, path: plain(path) }));
  const written = JSON.parse(read('openapi.json')) as Written;
  const places = WHERE.flatMap(([, , named]) => named);
  const placeOf = (named: string) => {
    const [, method, path = ''] = /^(?:([A-Z]+) )?(.+)$/.exec(named) ?? [];
    return { method, path: plain(path.startsWith('/') ? path : `/api/v1/${path}`) };
  };

  it('and each place that is named is there', () => {
    expect(routes.length).toBeGreaterThan(600);
    const missing = places.filter((named) => {
      const { method, path } = placeOf(named);
      return !routes.some((route) => route.path === path && (!method || route.method === method));
    });
    expect(missing).toEqual([]);
  });

  it('in the same words', () => {
    const plainTable = (text: string) => text.replaceAll(/ {2,}/g, ' ').replaceAll(/-{3,}/g, '---');
    expect(plainTable(read('README.md'))).toContain(plainTable(whereTable()));
    expect(written.info.description).toContain(whereTable());
  });

  it('and leave no part of the API out', () => {
    const tags = new Set<string>();
    const named = new Set<string>();
    const wanted = new Set(places.map((place) => placeOf(place).path));
    for (const [path, operations] of Object.entries(written.paths))
      for (const { tags: own = [] } of Object.values(operations))
        for (const tag of own) {
          tags.add(tag);
          if (wanted.has(plain(path))) named.add(tag);
        }
    expect([...tags].filter((tag) => !named.has(tag))).toEqual([]);
  });
});
