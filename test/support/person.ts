import { randomUUID } from 'node:crypto';
import type request from 'supertest';

type Agent = ReturnType<typeof request>;
type Headers = Record<string, string>;

/** JSON as it comes: a story reads it as a client would, and says what it expects of the leaves. */
export interface Json {
  readonly [key: string]: Json;
}

/** An answer as a story looks at it. */
export type Answer = Omit<request.Response, 'body'> & { body: Json };

/** The members of a JSON array. */
export function list(json: Json | undefined): Json[] {
  if (!Array.isArray(json)) throw new Error(`not a list: ${JSON.stringify(json)}`);
  return json as Json[];
}

/** A JSON text. */
export function text(json: Json | undefined): string {
  if (typeof json !== 'string') throw new Error(`not a text: ${JSON.stringify(json)}`);
  return json;
}

/** A caller of the API, signed in or not. Paths are below /api/v1. */
export class Person {
  constructor(
    private readonly agent: Agent,
    private readonly accessToken?: string,
  ) {}

  get(path: string, headers: Headers = {}): Promise<Answer> {
    return this.send('get', path, undefined, headers);
  }

  /** Posts; with an Idempotency-Key of its own unless one is given, and with none for an empty one. */
  post(path: string, body?: object, headers: Headers = {}): Promise<Answer> {
    return this.send('post', path, body, { 'idempotency-key': randomUUID(), ...headers });
  }

  /** Changes; `If-Match: *` unless an ETag is given. */
  patch(path: string, body: object, headers: Headers = {}): Promise<Answer> {
    return this.send('patch', path, body, { 'if-match': '*', ...headers });
  }

  put(path: string, body: object, headers: Headers = {}): Promise<Answer> {
    return this.send('put', path, body, { 'if-match': '*', ...headers });
  }

  delete(path: string, headers: Headers = {}): Promise<Answer> {
    return this.send('delete', path, undefined, headers);
  }

  /** Posts bytes of any media type, as a careless client would. */
  async postRaw(path: string, body: string, mediaType: string): Promise<Answer> {
    const call = this.agent.post(`/api/v1${path}`).set('content-type', mediaType);
    return await call.send(body);
  }

  /** Uploads one file. */
  async upload(path: string, name: string, content: Buffer): Promise<Answer> {
    const call = this.agent.post(`/api/v1${path}`);
    if (this.accessToken) call.set('authorization', `Bearer ${this.accessToken}`);
    return await call.attach('file', content, name);
  }

  /** Fetches a file, whatever its kind; the body is its bytes. */
  async download(path: string): Promise<Omit<Answer, 'body'> & { body: Buffer }> {
    const call = this.agent
      .get(path.startsWith('//') ? path.slice(1) : `/api/v1${path}`)
      .responseType('blob');
    if (this.accessToken) call.set('authorization', `Bearer ${this.accessToken}`);
    return await call;
  }

  /** Does, and fails the story unless it went well; answers the body. */
  async does(path: string, body?: object): Promise<Json> {
    const answer = await this.post(path, body);
    if (answer.status >= 300)
      throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Reads, and fails the story unless it went well; answers the body. */
  async reads(path: string): Promise<Json> {
    const answer = await this.get(path);
    if (answer.status !== 200)
      throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  private async send(
    method: 'get' | 'post' | 'patch' | 'put' | 'delete',
    path: string,
    body: object | undefined,
    headers: Headers,
  ): Promise<Answer> {
    const url = path.startsWith('//') ? path.slice(1) : `/api/v1${path}`;
    // An empty header is one that the story leaves out.
    const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
    let call = this.agent[method](url).set(given);
    if (this.accessToken) call = call.set('authorization', `Bearer ${this.accessToken}`);
    return await (body === undefined ? call : call.send(body));
  }
}

/** The codes of a refusal's reasons. */
export function codes(answer: Answer): string[] {
  return list(answer.body.violations).map((violation) => text(violation.code));
}
