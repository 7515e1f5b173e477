import Negotiator from 'negotiator';

/** Chinese unless Accept-Language prefers English. */
export function languageOf(header: string | undefined): 'zh' | 'en' {
  if (!header) return 'zh';
  const chosen = new Negotiator({ headers: { 'accept-language': header } }).language([
    'zh',
    'zh-CN',
    'en',
    'en-US',
    'en-GB',
  ]);
  return chosen?.startsWith('en') ? 'en' : 'zh';
}
