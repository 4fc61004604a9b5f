import { CASE_PATH } from './case-addresses.ts';

const ONE = ['CFDocuments', 'CFPackages', 'CFItems', 'CFItemAssociations', 'CFAssociations', 'CFItemTypes'] as const;
const PARAMETERS = ['limit', 'offset', 'sort', 'orderBy', 'filter', 'fields'] as const;

/** What this CASE service can do, as the OpenAPI document that CASE 1.1 asks every provider to publish. */
export function caseDiscovery(publicUrl: string): object {
  const answers = {
    '200': { description: 'Found.', content: { 'application/json': { schema: { type: 'object' } } } },
    '400': { description: 'Not understood: an imsx_StatusInfo says why.' },
  };
  const one = Object.fromEntries(
    ONE.map((kind) => [
      `/${kind}/{sourcedId}`,
      {
        get: {
          operationId: `get${kind}One`,
          summary: `One of the ${kind}`,
          parameters: [{ name: 'sourcedId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
          responses: { ...answers, '404': { description: 'Unknown: an imsx_StatusInfo says so.' } },
        },
      },
    ]),
  );
  return {
    openapi: '3.0.3',
    info: {
      title: 'CASE 1.1: published frameworks',
      description: 'Read only. Frameworks without rubrics, subjects, concepts, licences or association groupings.',
      version: '1.1',
    },
    servers: [{ url: `${publicUrl}${CASE_PATH}` }],
    paths: {
      '/CFDocuments': {
        get: {
          operationId: 'getAllCFDocuments',
          summary: 'Every published framework',
          parameters: PARAMETERS.map((name) => ({ name, in: 'query', schema: { type: 'string' } })),
          responses: answers,
        },
      },
      ...one,
    },
  };
}
