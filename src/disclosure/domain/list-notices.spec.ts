import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { listNotice } from './list-notices.js';

describe('the notice of a list', () => {
  it.each([
    ['服务项目清单（示例）', '长安社区服务项目清单（示例）（2025年第 1 版）'],
    ['长安社区2025年清单（示例）', '长安社区2025年清单（示例）（2025年第 1 版）'],
  ])('is called by its community once: %s', (title, expected) => {
    const list = {
      community: '长安社区',
      title,
      year: 2025,
      edition: 1,
      kind: 'project',
      items: [],
    } as const;
    expect(listNotice(list, day('2025-02-03')).title).toBe(expected);
  });
});
