import { makeCasePackage } from '@bewijskracht/domain';
import type {
  CaseAssociation,
  CaseDocument,
  CaseItem,
  CaseItemType,
  CaseLink,
  CasePackage,
} from '@bewijskracht/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../../platform/config.ts';
import { caseAddresses, CASE_PATH } from './case-addresses.ts';
import { FrameworkReader } from './framework.reader.ts';

/** A document as it is read on its own: with the address of its package. */
export type FoundDocument = CaseDocument & { readonly CFPackageURI: CaseLink };
type WithDocument<Item> = Item & { readonly CFDocumentURI: CaseLink };

/** Published frameworks in CASE 1.1. They never change, so each is made once per process. */
@Injectable()
export class CaseReader {
  private readonly made = new Map<string, CasePackage>();

  constructor(
    @Inject(FrameworkReader) private readonly frameworks: FrameworkReader,
    @Inject(Config) private readonly config: Config,
  ) {}

  async listDocuments(): Promise<FoundDocument[]> {
    return (await this.packages()).map((each) => this.alone(each.CFDocument));
  }

  async findDocument(identifier: string): Promise<FoundDocument | undefined> {
    return (await this.listDocuments()).find((document) => document.identifier === identifier);
  }

  /** A package has its document's identifier, as CASE prescribes. */
  async findPackage(identifier: string): Promise<CasePackage | undefined> {
    return (await this.packages()).find(({ CFDocument }) => CFDocument.identifier === identifier);
  }

  async findItem(identifier: string): Promise<WithDocument<CaseItem> | undefined> {
    return this.findIn(({ CFItems }) => CFItems, identifier);
  }

  async findAssociation(identifier: string): Promise<WithDocument<CaseAssociation> | undefined> {
    return this.findIn(({ CFAssociations }) => CFAssociations, identifier);
  }

  /** An item type is the same in every framework, so any package knows it. */
  async findItemType(identifier: string): Promise<CaseItemType | undefined> {
    const types = (await this.packages()).flatMap(({ CFDefinitions }) => CFDefinitions.CFItemTypes);
    return types.find((type) => type.identifier === identifier);
  }

  /** An item with every association from or to it. */
  async findItemAssociations(
    identifier: string,
  ): Promise<{ CFItem: WithDocument<CaseItem>; CFAssociations: CaseAssociation[] } | undefined> {
    const item = await this.findItem(identifier);
    if (item === undefined) return undefined;
    const holders = (await this.packages()).filter(({ CFItems }) => CFItems.some(({ uri }) => uri === item.uri));
    const touching = holders.flatMap(({ CFAssociations }) =>
      CFAssociations.filter(({ originNodeURI, destinationNodeURI }) =>
        [originNodeURI.uri, destinationNodeURI.uri].includes(item.uri),
      ),
    );
    return { CFItem: item, CFAssociations: touching };
  }

  private async findIn<Item extends { readonly identifier: string }>(
    list: (each: CasePackage) => readonly Item[],
    identifier: string,
  ): Promise<WithDocument<Item> | undefined> {
    for (const each of await this.packages()) {
      const found = list(each).find((item) => item.identifier === identifier);
      if (found !== undefined) return { CFDocumentURI: linkTo(each.CFDocument), ...found };
    }
    return undefined;
  }

  private async packages(): Promise<CasePackage[]> {
    return (await this.frameworks.list()).map(({ id, framework, importedAt }) => {
      const known = this.made.get(id);
      if (known !== undefined) return known;
      const made = makeCasePackage(framework, caseAddresses(this.config.publicUrl, framework), importedAt);
      this.made.set(id, made);
      return made;
    });
  }

  private alone(document: CaseDocument): FoundDocument {
    const { identifier, title } = document;
    const uri = `${this.config.publicUrl}${CASE_PATH}/CFPackages/${identifier}`;
    return { CFPackageURI: { title, identifier, uri }, ...document };
  }
}

const linkTo = ({ title, identifier, uri }: CaseDocument): CaseLink => ({ title, identifier, uri });
