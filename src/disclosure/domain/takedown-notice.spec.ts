import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { takedownNotice } from './takedown-notice.js';

const NOTICE = {
  ...{ id: '0190', kind: 'tender' as const, title: '示例项目', publishedFrom: day('2025-03-03') },
  contentSha256: 'ab'.repeat(32),
};
const ORDER = {
  ...{ authority: '示例区人民法院', order: '示例法院〔2025〕1号', orderedOn: day('2025-03-04') },
  ground: '生效裁判（示例）',
};

describe('what stands in the place of a notice that was taken down', () => {
  it.each([
    [true, '示例项目（已撤下）'],
    [false, '2025-03-03 发布的采购公告（已撤下）'],
  ])('names its title only where the order lets it (%s)', (titleStays, title) => {
    const told = takedownNotice(NOTICE, { ...ORDER, titleStays }, day('2025-03-05'));
    expect(told.title).toBe(title);
    expect(JSON.stringify(told).includes('示例项目')).toBe(titleStays);
  });

  it('says by which order, and from when to when it was public', () => {
    const { facts } = takedownNotice(NOTICE, { ...ORDER, titleStays: false }, day('2025-03-05'));
    expect(Object.fromEntries(facts.map(({ code, value }) => [code, value]))).toEqual({
      ...{
        notice: '0190',
        'notice-kind': '采购公告',
        'public-from': '2025-03-03',
        'public-until': '2025-03-05',
      },
      ...{ authority: ORDER.authority, order: ORDER.order, 'ordered-on': '2025-03-04', ground: ORDER.ground },
      'notice-sha256': NOTICE.contentSha256,
    });
  });
});
