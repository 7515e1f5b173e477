import { ApiResponse } from '@nestjs/swagger';

/** Documents an error answer of a route. */
export function ApiProblem(status: number, description: string) {
  return ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
  });
}

/** Documents the 410 of a public page whose subject an order took off the public's eyes (`demandShown`). */
export function MayBeWithheld() {
  return ApiProblem(410, 'It was taken off the public’s eyes by an order');
}
