import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { CAN, PUBLIC } from '../platform/can.ts';
import { testApp } from './database.ts';
import type { TestApp } from './database.ts';
import { anyone } from './people.ts';

let test: TestApp;
beforeAll(async () => {
  test = await testApp();
});
afterAll(() => test.close());

interface Route {
  readonly name: string;
  readonly handler: object;
  readonly controller: object;
}

/** Every method that answers HTTP, found in the running application. */
function routes(): Route[] {
  const reflector = new Reflector();
  const controllers = new DiscoveryService(test.app.get(ModulesContainer)).getControllers();
  return controllers.flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return new MetadataScanner()
      .getAllMethodNames(prototype)
      .filter((method) => reflector.get('path', prototype[method] as never) !== undefined)
      .map((method) => ({ name: `${metatype?.name}.${method}`, handler: prototype[method]!, controller: metatype! }));
  });
}

describe('every route', () => {
  it('declares who may use it, or that anyone may', () => {
    const reflector = new Reflector();
    const all = routes();
    expect(all.length).toBeGreaterThan(40);
    const silent = all.filter(({ handler, controller }) =>
      [CAN, PUBLIC].every(
        (key) => reflector.getAllAndOverride(key, [handler as never, controller as never]) === undefined,
      ),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('stays shut for somebody who is not logged in, unless it is public', async () => {
    const reflector = new Reflector();
    const shut = routes().filter(
      ({ handler, controller }) =>
        reflector.getAllAndOverride(PUBLIC, [handler as never, controller as never]) !== true,
    );
    expect(shut.length).toBeGreaterThan(30);
    const { body } = await anyone(test).get('/api/openapi.json').expect(200);
    const paths = Object.entries(body.paths as Record<string, Record<string, { operationId: string }>>);
    const closedIds = new Set(shut.map(({ name }) => name.replace('.', '_')));
    let asked = 0;
    for (const [path, methods] of paths) {
      for (const [method, { operationId }] of Object.entries(methods)) {
        if (!closedIds.has(operationId)) continue;
        const address = path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
        const response = await anyone(test)[method as 'get'](address);
        expect([`${method} ${path}`, response.status]).toEqual([`${method} ${path}`, 401]);
        asked += 1;
      }
    }
    expect(asked).toBe(closedIds.size);
  });
});

describe('an address that nobody made', () => {
  it('is a 404 problem, also for a browser', async () => {
    const { body } = await anyone(test)
      .get('/api/nergens')
      .set('accept', 'text/html')
      .expect(404)
      .expect('content-type', /problem\+json/);
    expect(body.code).toBe('not-found');
  });
});
