import type { FrameworkView, GedragsindicatorView } from '@bewijskracht/contracts';
import { Link } from '@tanstack/react-router';
import classes from './framework.module.css';
import { useFrameworksText } from './frameworks.text.ts';

export interface OtherLeeruitkomstenProps {
  readonly framework: FrameworkView;
  readonly indicator: GedragsindicatorView;
  readonly apartFrom: string;
}

/** "staat ook onder LU2, LU4": a shared gedragsindicator is one thing and shows all its places. */
export function OtherLeeruitkomsten({ framework, indicator, apartFrom }: OtherLeeruitkomstenProps) {
  const t = useFrameworksText();
  const others = indicator.leeruitkomsten.filter((code) => code !== apartFrom);
  if (others.length === 0) return null;
  return (
    <p className={classes.also}>
      {t('alsoUnder')}{' '}
      {others.map((code, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <Link
            to="/kader/$code/$versie"
            params={{ code: framework.code, versie: framework.version }}
            hash={code}
            title={framework.leeruitkomsten.find((each) => each.code === code)?.displayTitle}
          >
            {code}
          </Link>
        </span>
      ))}
    </p>
  );
}
