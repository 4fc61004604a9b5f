import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { ZodType } from 'zod';

/** What a route answers, for OpenAPI; and 200, also for a POST that is an act rather than a new thing. */
export const Answers = (view: ZodType): MethodDecorator & ClassDecorator =>
  applyDecorators(HttpCode(200), ApiOkResponse({ schema: undefined as never, standardSchema: view } as never));
