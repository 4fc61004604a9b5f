import type { Role } from '@bewijskracht/domain';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CAN } from '../../platform/can.ts';

/** As much of an OpenAPI 3.0 schema as says what to send. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** One thing a client can ask. */
export interface Operation {
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  /** Whose it is; empty when it is anyone's. */
  readonly roles: readonly string[];
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly body: Schema | undefined;
  readonly mediaType: string;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly { in: string; name?: string; schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: Schema }>> };
}
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/**
 * Everything the application answers: what its own description says, and the doors that the description leaves out. A
 * new route is here without anybody writing it down.
 */
export function listOperations(app: NestFastifyApplication, document: OpenApi): readonly Operation[] {
  const handlers = listHandlers(app);
  const described = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, description]) => {
      const roles = handlers.find(({ id }) => id === description.operationId)?.roles ?? [];
      return { method: method.toUpperCase(), path, roles, ...inputsOf(description) };
    }),
  );
  const known = new Set(described.map(({ method, path }) => `${method} ${path}`));
  const undescribed = handlers.filter(({ method, path }) => !known.has(`${method} ${path}`));
  return [
    ...described,
    ...undescribed.map(({ method, path, roles }) => ({ method, path, roles, ...inputsOf({ operationId: '' }) })),
  ];
}

function inputsOf({ parameters = [], requestBody }: Described): Pick<Operation, 'query' | 'body' | 'mediaType'> {
  const [mediaType, body] = Object.entries(requestBody?.content ?? {})[0] ?? ['application/json', undefined];
  const query = parameters.flatMap(({ in: where, name, schema }) =>
    where === 'query' ? [{ name: name ?? '', schema }] : [],
  );
  return { query, body: body?.schema, mediaType };
}

/** Every method that answers HTTP in the running application. */
function listHandlers(app: NestFastifyApplication) {
  const reflector = new Reflector();
  const controllers = new DiscoveryService(app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    const prefix = String(reflector.get<string | undefined>('path', metatype as never) ?? '');
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as never;
      const routes = reflector.get<string | readonly string[] | undefined>('path', handler);
      if (routes === undefined) return [];
      const method = RequestMethod[reflector.get<RequestMethod>('method', handler)];
      const roles = reflector.getAllAndOverride<readonly Role[] | undefined>(CAN, [handler, metatype as never]) ?? [];
      return [routes].flat().map((route) => {
        const path = `/${prefix}/${route}`.replaceAll(/\/+/g, '/').replaceAll(/:(\w+)/g, '{$1}');
        return { id: `${metatype?.name}_${name}`, method, path: path.replace(/(.)\/$/, '$1'), roles };
      });
    });
  });
}
