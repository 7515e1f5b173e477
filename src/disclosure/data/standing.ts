/** SQL of the one rule of which notices are still public: those that no order took down. `notice` is its table's name there. */
export function stands(notice: string): string {
  return `NOT EXISTS (SELECT FROM public_notice taking WHERE taking.takes_down = ${notice}.id)`;
}
