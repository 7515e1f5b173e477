import { describe, expect, it } from '@jest/globals';
import { endpointViolations, urlViolations } from './webhook-rules.js';

describe('where a webhook may lead', () => {
  it.each<[string, boolean | null, boolean, string[]]>([
    ['https://hooks.example.org/sanshe', null, false, []],
    ['http://hooks.example.org/', null, false, ['url-insecure']],
    ['ftp://hooks.example.org/', null, false, ['url-insecure']],
    ['https://user:pass@hooks.example.org/', null, false, ['url-malformed']],
    ['https://10.0.0.1/', false, false, ['url-inner']],
    ['https://1.1.1.1/', true, false, []],
    ['https://localhost/', null, false, ['url-inner']],
    ['https://hooks.localhost./', null, false, ['url-inner']],
    ['https://metadata.google.internal/', null, false, ['url-inner']],
    ['https://printer.local/', null, false, ['url-inner']],
    ['https://intranet/', null, false, ['url-inner']],
    ['https://local.example.org/', null, false, []],
    ['http://127.0.0.1:4000/', false, true, []],
    ['http://127.0.0.1:4000/', false, false, ['url-insecure', 'url-inner']],
    ['not an address', null, false, ['url-malformed']],
  ])('%s', (text, publicLiteral, allowedLoopback, expected) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    const codes = urlViolations(url, { publicLiteral, allowedLoopback }).map(({ code }) => code);
    expect(codes).toEqual(expected.map((code) => `notifications.${code}`));
  });

  it('a unit has ten at most', () => {
    expect(endpointViolations(9)).toEqual([]);
    expect(endpointViolations(10)).toHaveLength(1);
  });
});
