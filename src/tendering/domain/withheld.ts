/** True for a title that would say again what an order took off the public's eyes. */
export function carriesOn(title: string, before: string, order: { readonly titleStays: boolean }): boolean {
  return !order.titleStays && title.includes(before);
}
