import { Caller, StepFailed } from './client.mjs';

/**
 * What the demo needs of demo/boli.json.
 * @typedef {object} DemoFile
 * @property {string} startsAt RFC 3339
 * @property {string} password of every demo account
 * @property {{bidder: string, key: string, name: string}[]} organizations
 * @property {{key: string}[]} experts
 * @property {{code: string, maxPoints: string}[]} criteria
 * @property {import('./project.mjs').Project['consultation']} consultation
 * @property {import('./project.mjs').Project['groundwork']} groundwork
 * @property {Record<string, import('./project.mjs').Project & {street: string, community: string}>} projects
 */

/** The running server, the people at it, and its clock. */
export class Stage {
  #people = new Map();
  #base;
  #now = '';
  #acts = 0;

  /** @param {string} base address of the server @param {DemoFile} file demo/boli.json */
  constructor(base, file) {
    this.#base = base.replace(/\/$/, '');
    this.file = file;
    this.public = new Caller(this.#base);
  }

  /** Restores the sample data and the start instant; the server needs its sandbox for that. */
  async reset() {
    const { status } = await this.public.send('POST', '/sandbox/reset');
    this.check(`the server lets its sandbox be reset (it answers ${status})`, status === 204);
    this.#now = this.file.startsAt;
  }

  /** Somebody signed in; signs in once. @param {string} login of a demo account @returns {Promise<Caller>} */
  as(login) {
    const known = this.#people.get(login) ?? this.#signIn(login);
    this.#people.set(login, known);
    return known;
  }

  /** Lets the day's work end, moves the clock, and waits until what fell due is done. @param {string} instant RFC 3339 */
  async at(instant) {
    await this.settle();
    this.#now = (await this.public.post('/sandbox/clock', { now: instant })).now;
    await this.settle();
  }

  /** Waits until the server has nothing left to do. */
  async settle() {
    const { dead } = await this.public.post('/sandbox/drain');
    this.check('no message is left dead', dead === 0);
  }

  /** Fails the step unless `holds`. @param {string} what @param {boolean} holds */
  check(what, holds) {
    if (!holds) throw new StepFailed(`not so: ${what}`);
  }

  /** Begins an act. @param {string} title */
  act(title) {
    this.#acts += 1;
    console.log(`\n${this.#acts}. ${title}`);
  }

  /** A line of progress with the business time. @param {string} line */
  say(line) {
    console.log(`  ${this.#now.slice(0, 16).replace('T', ' ')}  ${line}`);
  }

  async #signIn(login) {
    const { password } = this.file;
    const { accessToken } = await this.public.post('/sessions', { login, password });
    return new Caller(this.#base, accessToken);
  }
}
