import { randomUUID } from 'node:crypto';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { AppModule } from '../app.module.js';
import { languageOf } from '../platform/http/language.js';
import { KnownRoutes } from '../platform/http/known-routes.js';
import { problemView } from '../platform/http/problem-view.js';
import { addServerHooks } from '../platform/http/server-hooks.js';
import type { PlatformOptions } from '../platform/platform.module.js';
import { isTooDeep } from '../platform/http/unfit-input.js';
import { answerUnread } from './answer-unread.js';
import { serveDocument } from './openapi.js';

const BODY_LIMIT = 1_048_576;
const MIB = 1_048_576;
// Busboy's option, which the plugin passes on and does not declare: without it Chinese file names are garbled.
const UTF8_NAMES = { defParamCharset: 'utf8' };

/** The program with its HTTP edges, initialised and not yet listening. */
export async function createApp(
  options: PlatformOptions,
  logger: LoggerService,
  surface: 'everything' | 'health' = 'everything',
): Promise<NestFastifyApplication> {
  const adapter = fastifyAdapter(options);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger,
    bodyParser: false,
    abortOnError: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  acceptJsonOnly(fastify);
  acceptFormsOfPages(fastify);
  app.get(KnownRoutes).watch(fastify);
  addServerHooks(app, fastify);
  await app.register(helmet, helmetOptions(options.settings.behindProxy));
  await app.register(multipart, {
    limits: { files: 1, fields: 0, fileSize: options.settings.fileLimitMib * MIB },
    throwFileSizeLimit: false,
    ...UTF8_NAMES,
  });
  if (surface === 'health') answerOnlyHealth(fastify);
  else serveDocument(app);
  await app.init();
  await fastify.ready();
  return app;
}

function fastifyAdapter({ settings }: PlatformOptions): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.behindProxy,
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
    },
    clientErrorHandler: (error, socket) => {
      answerUnread(error, socket, settings.publicUrl ?? `http://localhost:${settings.port}`);
    },
    // A path that cannot be decoded never reaches Nest's filters.
    frameworkErrors: (_error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const view = problemView(
        { key: 'malformed-request', violations: [] },
        {
          language: languageOf(request.headers['accept-language']),
          publicUrl: settings.publicUrl ?? `http://localhost:${settings.port}`,
          path: '/',
          requestId: request.id,
        },
      );
      void reply.status(400).type('application/problem+json; charset=utf-8').send(JSON.stringify(view));
    },
  });
}

/** A worker's port is for balancers and Prometheus alone. */
function answerOnlyHealth(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (/^\/(health\/|metrics$)/.test(request.url)) done();
    else void reply.status(404).send();
  });
}

/** Only JSON is read; an absent body is fine, so that a step without figures needs none. */
function acceptJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const refuseDeep: typeof done = (error, value) => {
      if (error || !isTooDeep(value)) done(error, value);
      else done(Object.assign(new Error('nested too deep'), { statusCode: 400 }));
    };
    if (body === '') done(null, undefined);
    else void parse(request, body as string, refuseDeep);
  });
}

const FORM_PAGES = ['/surveys/:token', '/unsubscribe/:token'];

/** Pages for people without an account send web forms; no other route reads one. */
function acceptFormsOfPages(fastify: FastifyInstance): void {
  const type = 'application/x-www-form-urlencoded';
  fastify.addContentTypeParser(type, { parseAs: 'string' }, (request, body, done) => {
    if (FORM_PAGES.includes(request.routeOptions.url ?? '')) {
      done(null, Object.fromEntries(new URLSearchParams(body as string)));
    } else {
      done(Object.assign(new Error('not a form'), { statusCode: 415 }));
    }
  });
}

function helmetOptions(behindTls: boolean) {
  return {
    hsts: behindTls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        // Over plain HTTP this would blank every page.
        upgradeInsecureRequests: null,
      },
    },
  };
}
