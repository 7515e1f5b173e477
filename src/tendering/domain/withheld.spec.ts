import { describe, expect, it } from '@jest/globals';
import { day } from '../../shared/days.js';
import { type Withheld, carriesOn, withheldBy } from './withheld.js';

const order: Withheld = {
  ...{ notice: 'n1', authority: '示例区人民法院', order: '1号', titleStays: false },
  ...{ orderedOn: day('2025-03-03'), until: day('2025-03-04') },
};
const stays = { ...order, titleStays: true };

describe('a purchase that an order took off the public’s eyes', () => {
  it.each([
    ['旧标题（第二次）', order, true],
    ['旧标题', order, true],
    ['新标题', order, false],
    ['旧标题', stays, false],
    ['旧标题', null, false],
  ])('a purchase after it called %s', (title, withheld, expected) => {
    expect(carriesOn(title, { title: '旧标题', withheld })).toBe(expected);
  });

  it('whose title is free where it follows none', () => {
    expect(carriesOn('旧标题', null)).toBe(false);
  });

  it('by the first order, with its title only where every order lets it stay', () => {
    const second = { ...stays, notice: 'n2' };
    expect(withheldBy(null, order)).toEqual(order);
    expect(withheldBy(order, second)).toEqual(order);
    expect(withheldBy(stays, second)).toEqual(stays);
    expect(withheldBy(stays, { ...order, notice: 'n2' })).toEqual(order);
  });
});
