/**
 * What was made before, by what it was made of. A value is a function of its key, so that none is ever out of date; those
 * that were asked for last are kept, `most` of them.
 */
export class Kept<T> {
  private readonly values = new Map<string, Promise<T>>();

  constructor(private readonly most: number) {}

  /** Made once, also for those who ask while it is being made; what could not be made is made anew. */
  of(key: string, make: () => Promise<T>): Promise<T> {
    const value = this.values.get(key) ?? this.begun(key, make());
    this.values.delete(key);
    this.values.set(key, value);
    const [oldest] = this.values.keys();
    if (this.values.size > this.most && oldest !== undefined) this.values.delete(oldest);
    return value;
  }

  private begun(key: string, value: Promise<T>): Promise<T> {
    value.catch(() => {
      if (this.values.get(key) === value) this.values.delete(key);
    });
    return value;
  }
}
