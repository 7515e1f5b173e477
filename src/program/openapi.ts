import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { isReadWithReason } from '../identity/index.js';
import { PROBLEM_SCHEMA } from '../platform/access/requires.js';
import type { Permission } from '../platform/index.js';
import { whereTable } from './where-each-thing-is.js';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const ABOUT = `社区公共服务采购与回访平台接口。Money is text in yuan with two decimals, days are Asia/Shanghai, errors are RFC 9457.

Where each thing is (paths without a leading \`/\` stand under \`/api/v1\`):`;

/** The OpenAPI 3.1 document, derived from controllers, DTOs and views. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Sanshe 三社联动')
    .setDescription(`${ABOUT}\n\n${whereTable()}`)
    .setVersion(version)
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, options, {
    extraModels: [PROBLEM_SCHEMA],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return withReasons(withSharedErrors(document));
}

/** `/openapi.json` and the readable `/docs`. */
export function serveDocument(app: INestApplication): void {
  SwaggerModule.setup('docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Sanshe API',
    swaggerOptions: { persistAuthorization: true, validatorUrl: null, showExtensions: true },
  });
}

/** Every operation may also be refused for its form, its rate or by our own fault. */
function withSharedErrors(document: OpenAPIObject): OpenAPIObject {
  const problem = (description: string) => ({
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
  });
  for (const item of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(
      item as Record<string, { responses?: Record<string, unknown> }>,
    )) {
      const { responses } = operation;
      if (!responses) continue;
      responses['400'] ??= problem('Malformed request');
      responses['404'] ??= problem('Not found, or not this caller’s to know');
      responses['429'] ??= problem('Over the rate limit; see Retry-After');
      responses['500'] ??= problem('Internal error');
      if (method !== 'get') {
        responses['409'] ??= problem('The present state does not allow this');
        responses['422'] ??= problem('Fields or rules are broken; every reason is listed');
      }
    }
  }
  return document;
}

/** Where auditors have to say why they read, the header in which they do. */
function withReasons(document: OpenAPIObject): OpenAPIObject {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const { permission } = (get as { 'x-permission'?: { permission: Permission | null } } | undefined)?.[
      'x-permission'
    ] ?? { permission: null };
    const route = { method: 'GET', detail: path.includes('{'), permission: permission ?? undefined };
    if (get && isReadWithReason(route)) get.parameters = [...(get.parameters ?? []), REASON_HEADER];
  }
  return document;
}

const REASON_HEADER = {
  name: 'X-Reason',
  in: 'header' as const,
  required: false,
  description:
    'Why this is read, percent-encoded UTF-8; kept in the audit log. Needed (400 without) from auditors where the settings say so.',
  schema: { type: 'string' as const, minLength: 8, maxLength: 1800 },
};
