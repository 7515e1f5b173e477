/** If-Match named another version than the stored one (412, no effect). */
export class StaleVersion extends Error {
  constructor() {
    super('the resource has changed since it was read');
    this.name = 'StaleVersion';
  }
}
