import type { Framework } from './framework.ts';

/**
 * A framework in 1EdTech CASE 1.1, the language in which other systems read competency frameworks (STANDARDS §7). Every
 * item gets an address that answers, so that a credential can point at what was judged.
 */
export interface CaseAddresses {
  /** Where the CASE service stands, such as `https://host/ims/case/v1p1`, without a slash at the end. */
  readonly base: string;
  /** The CASE identifier (a UUID of version 5) of what these words name: the same on every server, in every year. */
  readonly identify: (...words: readonly string[]) => string;
  /** The page for people about an item; without a code, about the whole. */
  readonly pageOf: (code?: string) => string;
}

/** A pointer from one CASE object to another. */
export interface CaseLink {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}
/** A pointer that says where its target is kept. */
export interface CaseNodeLink extends CaseLink {
  readonly targetType: 'CASE';
}

export interface CaseDocument {
  readonly identifier: string;
  readonly uri: string;
  readonly caseVersion: '1.1';
  readonly frameworkType: string;
  readonly creator: string;
  readonly publisher: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly version: string;
  readonly officialSourceURL: string;
  readonly notes: string;
  readonly lastChangeDateTime: string;
}
export interface CaseItem {
  readonly identifier: string;
  readonly uri: string;
  readonly fullStatement: string;
  readonly abbreviatedStatement?: string;
  readonly humanCodingScheme: string;
  readonly CFItemType: string;
  readonly CFItemTypeURI: CaseLink;
  readonly language: string;
  readonly lastChangeDateTime: string;
}
export interface CaseAssociation {
  readonly identifier: string;
  readonly uri: string;
  readonly associationType: 'isChildOf' | 'isRelatedTo';
  readonly sequenceNumber: number;
  readonly originNodeURI: CaseNodeLink;
  readonly destinationNodeURI: CaseNodeLink;
  readonly lastChangeDateTime: string;
}
export interface CaseItemType {
  readonly identifier: string;
  readonly uri: string;
  readonly title: string;
  readonly description: string;
  readonly hierarchyCode: string;
  readonly lastChangeDateTime: string;
}
export interface CasePackage {
  readonly CFDocument: CaseDocument;
  readonly CFItems: readonly CaseItem[];
  readonly CFAssociations: readonly CaseAssociation[];
  readonly CFDefinitions: { readonly CFItemTypes: readonly CaseItemType[] };
}

/** The kinds of items, from the whole to the detail. The description is for readers outside Dutch higher education. */
const ITEM_TYPES = [
  ['Kerntaak', 'A core task of the profession'],
  ['Leeruitkomst', 'A learning outcome: the norm that is judged'],
  ['Gedragsindicator', 'Behaviour by which a learning outcome may be recognised'],
  ['Taakgebied', 'A field of tasks of the profession'],
  ['Bekwaamheid', 'A capability of the professional'],
] as const;
type ItemType = (typeof ITEM_TYPES)[number][0];

/** The whole package of a published framework. `changedAt` is when this server took it in: its items never change after that. */
export function makeCasePackage(framework: Framework, addresses: CaseAddresses, changedAt: Date): CasePackage {
  const made = new CaseMaker(framework, addresses, `${changedAt.toISOString().slice(0, 19)}Z`);
  return {
    CFDocument: made.document,
    CFItems: made.items(),
    CFAssociations: made.associations(),
    CFDefinitions: { CFItemTypes: ITEM_TYPES.map(([title, description], at) => made.itemType(title, description, at)) },
  };
}

/** The identifier and address of one item, for who points at it without needing the rest. */
export function caseItemAddress(
  framework: Pick<Framework, 'code' | 'version'>,
  code: string,
  { base, identify }: Pick<CaseAddresses, 'base' | 'identify'>,
): string {
  return `${base}/CFItems/${identify(framework.code, framework.version, code)}`;
}

/** An item's code, its text, and its short title where it has one. */
type ItemText = readonly [code: string, text: string, title?: string];
type Titled = { readonly code: string; readonly description: string; readonly displayTitle: string };

class CaseMaker {
  readonly document: CaseDocument;
  readonly #framework: Framework;
  readonly #addresses: CaseAddresses;
  readonly #changed: string;

  constructor(framework: Framework, addresses: CaseAddresses, changed: string) {
    this.#framework = framework;
    this.#addresses = addresses;
    this.#changed = changed;
    const identifier = this.#identify();
    this.document = {
      identifier,
      uri: `${addresses.base}/CFDocuments/${identifier}`,
      caseVersion: '1.1',
      frameworkType: 'Leeruitkomsten',
      creator: framework.publisher,
      publisher: framework.publisher,
      title: framework.title,
      description: framework.subtitle,
      language: framework.language,
      version: framework.version,
      officialSourceURL: addresses.pageOf(),
      notes: framework.status,
      lastChangeDateTime: changed,
    };
  }

  items(): CaseItem[] {
    const { kerntaken, leeruitkomsten, gedragsindicatoren, taakgebieden, bekwaamheden } = this.#framework;
    const titled = ({ code, description, displayTitle }: Titled): ItemText => [code, description, displayTitle];
    return [
      ...kerntaken.map((item) => this.#item('Kerntaak', titled(item))),
      ...leeruitkomsten.map((item) => this.#item('Leeruitkomst', titled(item))),
      ...gedragsindicatoren.map((item) => this.#item('Gedragsindicator', [item.code, item.text])),
      ...taakgebieden.map((item) => this.#item('Taakgebied', [item.code, item.title])),
      ...bekwaamheden.map((item) => this.#item('Bekwaamheid', [item.code, item.name])),
    ];
  }

  /** The tree, from the detail up. A gedragsindicator under several leeruitkomsten is a child of each (DOMAIN §0.6). */
  associations(): CaseAssociation[] {
    const { kerntaken, leeruitkomsten, taakgebieden } = this.#framework;
    return [
      ...[...kerntaken, ...taakgebieden].map(({ code }, at) => this.#associate('isChildOf', [code, undefined], at + 1)),
      ...kerntaken.flatMap((kerntaak) => this.#children(kerntaak.leeruitkomsten, kerntaak.code)),
      ...leeruitkomsten.flatMap((item) => this.#children(item.gedragsindicatoren, item.code)),
      ...taakgebieden.flatMap((taakgebied) => this.#children(taakgebied.bekwaamheden, taakgebied.code)),
      ...leeruitkomsten.flatMap((item) =>
        item.bekwaamheden.map((code, at) => this.#associate('isRelatedTo', [item.code, code], at + 1)),
      ),
    ];
  }

  itemType(title: ItemType, description: string, at: number): CaseItemType {
    const { identifier, uri } = this.#typeLink(title);
    return { identifier, uri, title, description, hierarchyCode: String(at + 1), lastChangeDateTime: this.#changed };
  }

  #item(type: ItemType, [code, fullStatement, abbreviatedStatement]: ItemText): CaseItem {
    const identifier = this.#identify(code);
    return {
      identifier,
      uri: `${this.#addresses.base}/CFItems/${identifier}`,
      fullStatement,
      ...(abbreviatedStatement === undefined ? {} : { abbreviatedStatement }),
      humanCodingScheme: code,
      CFItemType: type,
      CFItemTypeURI: this.#typeLink(type),
      language: this.#framework.language,
      lastChangeDateTime: this.#changed,
    };
  }

  #children(codes: readonly string[], parent: string): CaseAssociation[] {
    return codes.map((code, at) => this.#associate('isChildOf', [code, parent], at + 1));
  }

  /** Without a destination, to the document itself. */
  #associate(
    associationType: CaseAssociation['associationType'],
    [origin, destination]: readonly [origin: string, destination: string | undefined],
    sequenceNumber: number,
  ): CaseAssociation {
    const identifier = this.#identify(associationType, origin, destination ?? '');
    const { identifier: documentId, uri: documentUri, title } = this.document;
    return {
      identifier,
      uri: `${this.#addresses.base}/CFAssociations/${identifier}`,
      associationType,
      sequenceNumber,
      originNodeURI: this.#nodeLink(origin),
      destinationNodeURI:
        destination === undefined
          ? { title, identifier: documentId, uri: documentUri, targetType: 'CASE' }
          : this.#nodeLink(destination),
      lastChangeDateTime: this.#changed,
    };
  }

  #nodeLink(code: string): CaseNodeLink {
    const identifier = this.#identify(code);
    return { title: code, identifier, uri: `${this.#addresses.base}/CFItems/${identifier}`, targetType: 'CASE' };
  }

  #typeLink(title: ItemType): CaseLink {
    const identifier = this.#addresses.identify('CFItemType', title);
    return { title, identifier, uri: `${this.#addresses.base}/CFItemTypes/${identifier}` };
  }

  #identify(...words: readonly string[]): string {
    return this.#addresses.identify(this.#framework.code, this.#framework.version, ...words);
  }
}
