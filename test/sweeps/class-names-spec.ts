import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';

const SOURCES = new URL('../../../src/', import.meta.url);

describe('what the API takes and gives', () => {
  it('has one class for each name: the written API knows classes by name alone, and a second one would hide the first', () => {
    const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(dto|view)\.ts$/.test(file),
    );
    const names = files.flatMap((file) =>
      [...readFileSync(new URL(file, SOURCES), 'utf8').matchAll(/^export (?:abstract )?class (\w+)/gm)].map(
        ([, name]) => name,
      ),
    );
    expect(names.length).toBeGreaterThan(600);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });
});
