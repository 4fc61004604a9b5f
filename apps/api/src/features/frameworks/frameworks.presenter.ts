import type { FrameworkListView, FrameworkView } from '@bewijskracht/contracts';
import type { Framework } from '@bewijskracht/domain';
import type { LevelHelp, PublishedFramework } from './framework.reader.ts';

/** The whole document for reading: word for word, with its source, errata and open doubts. */
export function presentFramework({ framework, levelHelp }: PublishedFramework): FrameworkView {
  const taakgebieden = new Map(framework.taakgebieden.map((taakgebied) => [taakgebied.code, taakgebied.title]));
  return {
    code: framework.code,
    version: framework.version,
    title: framework.title,
    subtitle: framework.subtitle,
    audience: framework.audience,
    publisher: framework.publisher,
    publishedOn: framework.version,
    status: framework.status,
    nlqfLevel: framework.nlqfLevel,
    source: { document: framework.source.file, sha256: framework.source.sha256, note: framework.rights.remark },
    statusOfGedragsindicatoren: framework.statusOfGedragsindicatoren.map((statement) => statement),
    kerntaken: framework.kerntaken.map(({ code, number, title, description, leeruitkomsten }) => ({
      code,
      number,
      title,
      description,
      leeruitkomsten: [...leeruitkomsten],
    })),
    leeruitkomsten: framework.leeruitkomsten.map((item) => ({
      ...item,
      bekwaamheden: [...item.bekwaamheden],
      gedragsindicatoren: [...item.gedragsindicatoren],
    })),
    bekwaamheden: framework.bekwaamheden.map((item) => ({
      code: item.code,
      number: item.number,
      name: item.name,
      taakgebied: taakgebieden.get(item.taakgebied) ?? item.taakgebied,
      generic: [...item.generic],
      leeruitkomsten: [...item.leeruitkomsten],
    })),
    gedragsindicatoren: framework.gedragsindicatoren.map((item, index) => ({
      code: item.code,
      number: index + 1,
      text: item.text,
      leeruitkomsten: [...item.leeruitkomsten],
    })),
    errata: framework.errata.map(({ code, before, after, reason, records }) => ({
      code,
      before,
      after,
      reason,
      items: [...records],
    })),
    doubts: framework.doubts.map(({ code, severity, text }) => ({ code, severity, text })),
    levelHelp: presentLevel(levelHelp, framework.nlqfLevel),
  };
}

function presentLevel(help: LevelHelp, level: number): FrameworkView['levelHelp'] {
  const descriptors = help.niveaus.find(({ niveau }) => niveau === level)?.descriptoren ?? {};
  return {
    warning: help.document.waarschuwing,
    level,
    descriptors: Object.entries(descriptors).map(([name, { tekst }]) => ({ name, text: tekst })),
  };
}

/** One line in a list of frameworks. */
export const summarise = ({
  code,
  version,
  title,
  nlqfLevel,
  leeruitkomsten,
  gedragsindicatoren,
}: Framework): FrameworkListView['frameworks'][number] => ({
  code,
  version,
  title,
  nlqfLevel,
  leeruitkomsten: leeruitkomsten.length,
  gedragsindicatoren: gedragsindicatoren.length,
});
