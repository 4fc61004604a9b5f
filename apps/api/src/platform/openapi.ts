import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The API's description, made from the contracts: `/api/openapi.json` for machines, `/api/docs` for people. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const described = new DocumentBuilder()
    .setTitle('Bewijskracht')
    .setDescription('Portfolio and learning-path-independent assessment: from evidence to a signed deelcertificaat.')
    .setVersion('1')
    .addCookieAuth('session')
    .build();
  const document = SwaggerModule.createDocument(app, described);
  SwaggerModule.setup('api/docs', app, document, {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Bewijskracht API',
  });
}
