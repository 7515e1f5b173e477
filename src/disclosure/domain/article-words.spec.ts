import { describe, expect, it } from '@jest/globals';
import { inChineseWords } from './article-words.js';

describe('a citation as people read it', () => {
  it.each([
    ['政府采购法实施条例 art. 43', '政府采购法实施条例第四十三条'],
    ['城市居民委员会组织法 art. 34', '城市居民委员会组织法第三十四条'],
    ['保障中小企业款项支付条例 art. 10', '保障中小企业款项支付条例第十条'],
    ['政府采购法 art. 8', '政府采购法第八条'],
    ['个人信息保护法 art. 17', '个人信息保护法第十七条'],
    ['示例法 art. 100', '示例法第一百条'],
    ['示例法 art. 105', '示例法第一百零五条'],
    ['示例法 art. 213', '示例法第二百一十三条'],
    ['财库〔2014〕214号 art. 21, 34', '财库〔2014〕214号第二十一条、第三十四条'],
    ['财库〔2015〕135号', '财库〔2015〕135号'],
  ])('%s', (citation, said) => {
    expect(inChineseWords(citation)).toBe(said);
  });
});
