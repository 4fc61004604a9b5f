import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../platform/can.ts';
import { Config } from '../../platform/config.ts';
import { CASE_PATH } from './case-addresses.ts';
import { caseDiscovery } from './case-discovery.ts';
import { selectDocuments } from './case-query.ts';
import type { CaseQuery } from './case-query.ts';
import { CaseReader } from './case.reader.ts';

/** CASE's identifiers: UUIDs of versions 1 to 5, in lower case (STANDARDS §7). */
const IDENTIFIER = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const KEPT = 'public, max-age=3600';

type MinorCode = 'unknownobject' | 'invalid_uuid' | 'invalid_selection_field' | 'invalid_sort_field';

/** Published frameworks for other systems, in 1EdTech CASE 1.1: read only and open to everyone (STANDARDS §7). */
@ApiExcludeController()
@Controller('ims/case/v1p1')
export class CaseController {
  constructor(
    @Inject(CaseReader) private readonly frameworks: CaseReader,
    @Inject(Config) private readonly config: Config,
  ) {}

  @Public()
  @Get('CFDocuments')
  async listDocuments(@Query() query: CaseQuery, @Res() reply: FastifyReply): Promise<void> {
    const selected = selectDocuments(await this.frameworks.listDocuments(), query);
    if (!selected.ok) return refuseCase(reply, selected.refusal.code);
    const { rows, total, offset, limit } = selected.value;
    const pages = linksTo(`${this.config.publicUrl}${CASE_PATH}/CFDocuments`, { total, offset, limit });
    void reply.header('x-total-count', total).header('link', pages);
    await answerCase(reply, { CFDocuments: rows });
  }

  @Public()
  @Get('CFDocuments/:id')
  async document(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await answerOne(reply, id, () => this.frameworks.findDocument(id));
  }

  @Public()
  @Get('CFPackages/:id')
  async package(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await answerOne(reply, id, () => this.frameworks.findPackage(id));
  }

  @Public()
  @Get('CFItems/:id')
  async item(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await answerOne(reply, id, () => this.frameworks.findItem(id));
  }

  @Public()
  @Get('CFItemAssociations/:id')
  async itemAssociations(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await answerOne(reply, id, () => this.frameworks.findItemAssociations(id));
  }

  @Public()
  @Get('CFAssociations/:id')
  async association(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await answerOne(reply, id, () => this.frameworks.findAssociation(id));
  }

  /** CASE answers a set: the type itself, and the types that stand under it, of which our kinds have none. */
  @Public()
  @Get('CFItemTypes/:id')
  async itemType(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await answerOne(reply, id, async () => {
      const found = await this.frameworks.findItemType(id);
      return found === undefined ? undefined : { CFItemTypes: [found] };
    });
  }

  /** What these frameworks have none of: asking for one is a question that has an answer. */
  @Public()
  @Get(['CFRubrics/:id', 'CFSubjects/:id', 'CFConcepts/:id', 'CFLicenses/:id', 'CFAssociationGroupings/:id'])
  async none(@Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    await answerOne(reply, id, () => Promise.resolve(undefined));
  }

  @Public()
  @Get('discovery/imscasev1p1_openapi3_v1p0.json')
  async discovery(@Res() reply: FastifyReply): Promise<void> {
    await answerCase(reply, caseDiscovery(this.config.publicUrl));
  }
}

async function answerOne(reply: FastifyReply, id: string, find: () => Promise<object | undefined>): Promise<void> {
  if (!IDENTIFIER.test(id)) return refuseCase(reply, 'invalid_uuid');
  const found = await find();
  if (found === undefined) return refuseCase(reply, 'unknownobject');
  await answerCase(reply, found);
}

/** Other sites' scripts may read it too: a framework is public. */
async function answerCase(reply: FastifyReply, body: object): Promise<void> {
  await openToAll(reply)
    .header('cache-control', KEPT)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body));
}

/** Refuses in CASE's own words: its clients know no problem details. */
async function refuseCase(reply: FastifyReply, code: MinorCode): Promise<void> {
  const body = {
    imsx_codeMajor: 'failure',
    imsx_severity: 'error',
    imsx_description: DESCRIPTIONS[code],
    imsx_codeMinor: {
      imsx_codeMinorField: [{ imsx_codeMinorFieldName: 'TargetEndSystem', imsx_codeMinorFieldValue: code }],
    },
  };
  await openToAll(reply)
    .status(code === 'unknownobject' ? 404 : 400)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body));
}

const DESCRIPTIONS: Readonly<Record<MinorCode, string>> = {
  unknownobject: 'There is nothing with this identifier.',
  invalid_uuid: 'An identifier is a UUID of version 1 to 5, in lower case.',
  invalid_selection_field: 'A field, filter, limit or offset could not be understood.',
  invalid_sort_field: 'No document has the field to sort by.',
};

const openToAll = (reply: FastifyReply): FastifyReply =>
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin');

/** The pages around this one (RFC 8288), for clients that walk a collection. */
function linksTo(address: string, { total, offset, limit }: { total: number; offset: number; limit: number }): string {
  const page = (at: number, rel: string): string => `<${address}?limit=${limit}&offset=${at}>; rel="${rel}"`;
  const last = limit === 0 ? 0 : Math.max(0, Math.ceil(total / limit) - 1) * limit;
  return [
    page(0, 'first'),
    ...(offset > 0 ? [page(Math.max(0, offset - limit), 'prev')] : []),
    ...(limit > 0 && offset + limit < total ? [page(offset + limit, 'next')] : []),
    page(last, 'last'),
  ].join(', ');
}
