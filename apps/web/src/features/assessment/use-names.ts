import type { FrameworkView } from '@bewijskracht/contracts';
import { gedragsindicatorIn, leeruitkomstIn } from '../../lib/framework.ts';
import { useWords } from '../../ui/words.text.ts';

export interface Names {
  /** "Leeruitkomst 1". */
  readonly leeruitkomst: (code: string) => string;
  /** "Leeruitkomst 1, Werken met en vanuit de gemeenschap". */
  readonly leeruitkomstInFull: (code: string) => string;
  /** The official text of a gedragsindicator, or its code. */
  readonly gedragsindicator: (code: string) => string;
}

/** How the items of the framework are called on the assessor's pages. */
export function useNames(framework: FrameworkView): Names {
  const words = useWords();
  const leeruitkomst = (code: string) => {
    const found = leeruitkomstIn(framework, code);
    return found ? words('leeruitkomst', { number: found.number }) : code;
  };
  return {
    leeruitkomst,
    leeruitkomstInFull: (code) =>
      [leeruitkomst(code), leeruitkomstIn(framework, code)?.displayTitle].filter(Boolean).join(', '),
    gedragsindicator: (code) => gedragsindicatorIn(framework, code)?.text ?? code,
  };
}
