/** DESIGN (个人信息保护法 art. 25): a figure over fewer people, or fewer communities, could be traced back to one of them. */
export const SMALLEST_CELL = 5;
