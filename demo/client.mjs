import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 5;
const RESTART_SECONDS = 30;

/** A step went otherwise than it should; the message says what the server answered. */
export class StepFailed extends Error {}

/** Somebody at the API, signed in or not. Paths are below /api/v1. */
export class Caller {
  #base;
  #token;

  /** @param {string} base @param {string} [token] */
  constructor(base, token) {
    this.#base = base;
    this.#token = token;
  }

  /** Reads one thing, or fails the step. @param {string} path */
  async get(path) {
    return this.#well('GET', path);
  }

  /** All members of a list, page after page. @param {string} path */
  async list(path) {
    const { items, next } = await this.get(path);
    if (!next) return items;
    const more = new URL(path, 'http://list');
    more.searchParams.set('cursor', next);
    return [...items, ...(await this.list(`${more.pathname}${more.search}`))];
  }

  /** Does something, or fails the step. @param {string} path @param {object} [body] */
  async post(path, body) {
    return this.#well('POST', path, body);
  }

  /** Changes a draft as it was read. @param {string} path @param {object} body */
  async patch(path, body) {
    const { etag } = await this.send('GET', path);
    return this.#well('PATCH', path, body, { 'if-match': etag });
  }

  /**
   * Tries what has to be refused; answers the problem.
   * @param {number} status @param {string} method @param {string} path @param {object} [body]
   */
  async refused(status, method, path, body) {
    const answer = await this.send(method, path, body);
    if (answer.status !== status) throw new StepFailed(unexpected(method, path, answer, status));
    return answer.body;
  }

  /**
   * One request and its answer, whatever it is; waits and tries again when the server asks for that or has gone away.
   * @param {string} method @param {string} path @param {object} [body] @param {Record<string, string>} [headers]
   */
  async send(method, path, body, headers = {}) {
    // One key for all tries: what was done before the answer got lost is not done again.
    const request = {
      method,
      headers: { ...this.#headers(method, body), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    for (let attempt = 1; ; attempt += 1) {
      const { status, headers: told, text } = await reached(`${this.#base}/api/v1${path}`, request);
      if (attempt === TRIES || ![429, 503].includes(status)) {
        return { status, body: parsed(text), etag: told.get('etag') };
      }
      const wait = Number(told.get('retry-after') ?? 0);
      await sleep(Math.max(wait, 1) * 1000);
    }
  }

  async #well(method, path, body, headers) {
    const answer = await this.send(method, path, body, headers);
    if (answer.status >= 300) throw new StepFailed(unexpected(method, path, answer));
    return answer.body;
  }

  #headers(method, body) {
    return {
      ...(this.#token ? { authorization: `Bearer ${this.#token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      'accept-language': 'en',
    };
  }
}

let hasAnswered = false;

/** The server's answer; a server that has answered before may be starting again, and is waited for. */
async function reached(url, request) {
  for (let second = 1; ; second += 1) {
    try {
      const response = await fetch(url, request);
      const text = await response.text();
      hasAnswered = true;
      return { status: response.status, headers: response.headers, text };
    } catch (error) {
      if (!hasAnswered || second === RESTART_SECONDS) throw error;
      await sleep(1000);
    }
  }
}

function parsed(text) {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return { detail: text.slice(0, 500) };
  }
}

function unexpected(method, path, { status, body }, wanted) {
  const reasons = body?.violations?.map(({ code, pointer = '', detail, rule }) => {
    return `      ${code} ${pointer} ${detail}${rule ? ` (${rule})` : ''}`;
  });
  const lines = reasons?.length ? reasons : [`      ${body?.detail ?? JSON.stringify(body)}`];
  return [
    `${method} ${path}: ${status} ${body?.title ?? ''}, expected ${wanted ?? 'success'}`,
    ...lines,
    `      request ${body?.requestId ?? '–'}`,
  ].join('\n');
}
