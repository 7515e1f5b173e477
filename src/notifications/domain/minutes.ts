/** An RFC 3339 instant of Asia/Shanghai as people write it, to the minute: `2025-03-03 09:30`. */
export function minuteOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
