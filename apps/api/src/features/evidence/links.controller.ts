import { Done, ExplanationRequest, ExplanationView, LinkRequest, SavedLinkView } from '@bewijskracht/contracts';
import { Body, Controller, Delete, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Acting } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { Answers } from '../../platform/answers.ts';
import { Can } from '../../platform/can.ts';
import { ParseCode, ParseId } from '../../platform/parse.ts';
import { presentExplanation, presentLink } from './evidence.presenter.ts';
import { LinksService } from './links.service.ts';

/** What evidence is said to fit. */
@ApiTags('evidence')
@Controller('api')
export class LinksController {
  constructor(@Inject(LinksService) private readonly links: LinksService) {}

  @Can('candidate')
  @Answers(SavedLinkView)
  @Put('links')
  async save(@Acting() actor: Actor, @Body({ schema: LinkRequest }) body: LinkRequest): Promise<SavedLinkView> {
    const { link, offers } = await this.links.save(actor, body, new Date());
    return { link: presentLink(link), offers };
  }

  @Can('candidate')
  @Answers(Done)
  @Delete('links/:id')
  async remove(@Acting() actor: Actor, @Param('id', ParseId) id: string): Promise<Done> {
    await this.links.remove(actor, id);
    return { done: true };
  }

  @Can('candidate')
  @Answers(ExplanationView)
  @Put('explanations/:leeruitkomst')
  async explain(
    @Acting() actor: Actor,
    @Param('leeruitkomst', ParseCode) leeruitkomst: string,
    @Body({ schema: ExplanationRequest }) body: ExplanationRequest,
  ): Promise<ExplanationView> {
    return presentExplanation(await this.links.explain(actor, leeruitkomst, { request: body, at: new Date() }));
  }
}
