import type { FastifyInstance } from 'fastify';

/** The routes as the server has them, to tell a wrong method (405) from a wrong path (404). */
export class KnownRoutes {
  private readonly routes: { pattern: RegExp; method: string }[] = [];

  /** Listens to the routes being added; call before any is. */
  watch(fastify: FastifyInstance): void {
    fastify.addHook('onRoute', ({ url, method }) => {
      if (url.includes('*')) return;
      const pattern = new RegExp(`^${url.replace(/[.]/g, '\\.').replace(/:[^/]+/g, '[^/]+')}$`);
      for (const each of [method].flat()) this.routes.push({ pattern, method: each });
    });
  }

  /** Methods that a path answers to, in order. */
  methodsOf(path: string): string[] {
    const found = this.routes.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return [...new Set(found)].sort();
  }
}
