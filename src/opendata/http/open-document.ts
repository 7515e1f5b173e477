import { applyDecorators } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';

/** Marks a route that answers with a document of the standard, whose schema is the standard's and not ours. */
export function OpenDocument(description: string) {
  return applyDecorators(
    ApiOkResponse({ description, schema: { type: 'object', additionalProperties: true } }),
  );
}
