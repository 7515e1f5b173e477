/** A tender's title, with the lot where there are several. @example 居家养老服务采购 第2包 助餐 */
export function titleOfLot(
  title: string,
  lot: { readonly number: number; readonly title: string },
  count: number,
): string {
  return count > 1 ? `${title} 第${lot.number}包 ${lot.title}` : title;
}
