import { isRecord } from '../shared/json.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { checkRelations, type RelationRefusal } from './check-relations.ts';
import type {
  Bekwaamheid,
  DoubtSeverity,
  Erratum,
  Framework,
  FrameworkDoubt,
  FrameworkRights,
  FrameworkSource,
  Gedragsindicator,
  Kerntaak,
  Leeruitkomst,
  Taakgebied,
} from './framework.ts';

/** Why a data file is not a framework: a field of the wrong shape (at `path`), or relations that don't hold. */
export type FrameworkRefusal =
  { readonly code: 'wrong-shape'; readonly path: string; readonly expected: string } | RelationRefusal;

/**
 * Reads a framework from its data file, word for word. Refuses a file whose fields have another shape, whose codes
 * are not unique, or whose relations are told differently from their two ends: people are judged by these texts.
 */
export function parseFramework(json: unknown): Result<Framework, FrameworkRefusal> {
  try {
    const framework = readFramework(new Reader(json, ''));
    const problem = checkRelations(framework);
    return problem === undefined ? ok(framework) : refuse(problem);
  } catch (error) {
    if (error instanceof WrongShape) return refuse(error.refusal);
    throw error;
  }
}

function readFramework(file: Reader): Framework {
  const document = file.record('document');
  return {
    code: document.text('code'),
    version: document.text('datum'),
    title: document.text('titel'),
    subtitle: document.text('ondertitel'),
    audience: document.text('doelgroep'),
    publisher: document.text('uitgever'),
    language: document.text('taal'),
    nlqfLevel: document.number('nlqfNiveau'),
    status: document.text('status'),
    statusOfGedragsindicatoren: readStatements(document.record('statusGedragsindicatoren')),
    source: readSource(document.record('bron')),
    rights: readRights(document.record('rechten')),
    taakgebieden: file.records('taakgebieden').map(readTaakgebied),
    bekwaamheden: file.records('bekwaamheden').map(readBekwaamheid),
    kerntaken: file.records('kerntaken').map(readKerntaak),
    leeruitkomsten: file.records('leeruitkomsten').map(readLeeruitkomst),
    gedragsindicatoren: file.records('gedragsindicatoren').map(readGedragsindicator),
    errata: file.records('errata').map(readErratum),
    doubts: file.records('twijfels').map(readDoubt),
  };
}

function readStatements(status: Reader): readonly string[] {
  return [status.text('citaat'), status.record('daarnaast').text('citaat')];
}

function readSource(bron: Reader): FrameworkSource {
  return {
    file: bron.text('bestand'),
    sha256: bron.text('sha256'),
    lines: bron.number('aantalRegels'),
    nature: bron.text('aard'),
  };
}

function readRights(rechten: Reader): FrameworkRights {
  return {
    quote: rechten.text('citaat'),
    licence: rechten.textOrNull('licentie'),
    remark: rechten.text('opmerking'),
  };
}

function readTaakgebied(item: Reader): Taakgebied {
  return {
    code: item.text('code'),
    number: item.number('nummer'),
    title: item.text('titel'),
    bekwaamheden: item.texts('bekwaamheden'),
  };
}

function readBekwaamheid(item: Reader): Bekwaamheid {
  return {
    code: item.text('code'),
    number: item.number('nummer'),
    taakgebied: item.text('taakgebied'),
    name: item.text('naam'),
    genericLabel: item.textOrNull('generiekLabel'),
    generic: item.texts('generiek'),
    leeruitkomsten: item.texts('leeruitkomsten'),
  };
}

function readKerntaak(item: Reader): Kerntaak {
  return {
    code: item.text('code'),
    number: item.number('nummer'),
    title: item.text('titel'),
    displayTitle: item.text('titelWeergave'),
    description: item.text('beschrijving'),
    leeruitkomsten: item.texts('leeruitkomsten'),
  };
}

function readLeeruitkomst(item: Reader): Leeruitkomst {
  return {
    code: item.text('code'),
    number: item.number('nummer'),
    kerntaak: item.text('kerntaak'),
    title: item.text('titel'),
    displayTitle: item.text('titelWeergave'),
    description: item.text('beschrijving'),
    bekwaamheden: item.texts('bekwaamheden'),
    gedragsindicatoren: item.texts('gedragsindicatoren'),
  };
}

function readGedragsindicator(item: Reader): Gedragsindicator {
  return { code: item.text('code'), text: item.text('tekst'), leeruitkomsten: item.texts('leeruitkomsten') };
}

function readErratum(item: Reader): Erratum {
  return {
    code: item.text('code'),
    line: item.number('regel'),
    before: item.text('voor'),
    after: item.text('na'),
    kind: item.text('soort'),
    reason: item.text('reden'),
    records: item.texts('records'),
  };
}

const SEVERITIES: Readonly<Record<string, DoubtSeverity>> = { hoog: 'high', middel: 'medium', laag: 'low' };

function readDoubt(item: Reader): FrameworkDoubt {
  const severity = SEVERITIES[item.text('ernst')];
  if (severity === undefined) throw item.wrong('ernst', 'hoog, middel or laag');
  return { code: item.text('code'), severity, text: item.text('tekst') };
}

/** Stays inside this file: `parseFramework` turns it into a refusal. */
class WrongShape extends Error {
  readonly refusal: { readonly code: 'wrong-shape'; readonly path: string; readonly expected: string };

  constructor(path: string, expected: string) {
    super(`${path} should be ${expected}`);
    this.refusal = { code: 'wrong-shape', path, expected };
  }
}

class Reader {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    if (!isRecord(value)) throw new WrongShape(path, 'an object');
    this.#fields = value;
    this.#path = path;
  }

  text(key: string): string {
    const value = this.#fields[key];
    if (typeof value !== 'string' || value.trim() === '') throw this.wrong(key, 'a text');
    return value;
  }

  textOrNull(key: string): string | null {
    return this.#fields[key] === null ? null : this.text(key);
  }

  number(key: string): number {
    const value = this.#fields[key];
    if (typeof value !== 'number') throw this.wrong(key, 'a number');
    return value;
  }

  texts(key: string): readonly string[] {
    return this.#list(key).map((value) => {
      if (typeof value !== 'string') throw this.wrong(key, 'a list of texts');
      return value;
    });
  }

  record(key: string): Reader {
    return new Reader(this.#fields[key], this.#at(key));
  }

  records(key: string): readonly Reader[] {
    return this.#list(key).map((value, index) => new Reader(value, `${this.#at(key)}[${String(index)}]`));
  }

  wrong(key: string, expected: string): WrongShape {
    return new WrongShape(this.#at(key), expected);
  }

  #list(key: string): readonly unknown[] {
    const value = this.#fields[key];
    if (!Array.isArray(value)) throw this.wrong(key, 'a list');
    return value;
  }

  #at(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }
}
