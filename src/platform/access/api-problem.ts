import { ApiResponse } from '@nestjs/swagger';

/** Documents an error answer of a route. */
export function ApiProblem(status: number, description: string) {
  return ApiResponse({
    status,
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
  });
}
