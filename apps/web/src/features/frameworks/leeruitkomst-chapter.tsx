import type { FrameworkView, LeeruitkomstView } from '@bewijskracht/contracts';
import { Link } from '@tanstack/react-router';
import classes from './framework.module.css';
import { useFrameworksText } from './frameworks.text.ts';
import { OtherLeeruitkomsten } from './other-leeruitkomsten.tsx';

export interface LeeruitkomstChapterProps {
  readonly framework: FrameworkView;
  readonly leeruitkomst: LeeruitkomstView;
}

/** One leeruitkomst with what belongs to it; a shared gedragsindicator says where else it stands. */
export function LeeruitkomstChapter({ framework, leeruitkomst }: LeeruitkomstChapterProps) {
  const t = useFrameworksText();
  const here = { code: framework.code, versie: framework.version };
  return (
    <section id={leeruitkomst.code} className={classes.leeruitkomst} aria-labelledby={`${leeruitkomst.code}-kop`}>
      <p className={classes.number}>{t('leeruitkomst', { number: leeruitkomst.number })}</p>
      <h3 id={`${leeruitkomst.code}-kop`} className={classes.leeruitkomstTitle} lang="nl">
        <Link to="/kader/$code/$versie/$item" params={{ ...here, item: leeruitkomst.code }}>
          {leeruitkomst.displayTitle}
        </Link>
      </h3>
      <p className={classes.description} lang="nl">
        {leeruitkomst.description}
      </p>

      <h4>{t('gedragsindicatoren')}</h4>
      <ol className={classes.indicators}>
        {leeruitkomst.gedragsindicatoren.map((code) => {
          const indicator = framework.gedragsindicatoren.find((each) => each.code === code);
          return (
            indicator && (
              <li key={code}>
                <Link to="/kader/$code/$versie/$item" params={{ ...here, item: code }} className={classes.code}>
                  {code}
                </Link>
                <div>
                  <p lang="nl">{indicator.text}</p>
                  <OtherLeeruitkomsten framework={framework} indicator={indicator} apartFrom={leeruitkomst.code} />
                </div>
              </li>
            )
          );
        })}
      </ol>

      <h4>{t('bekwaamheden')}</h4>
      <ul className={classes.bekwaamheden} lang="nl">
        {leeruitkomst.bekwaamheden.map((code) => (
          <li key={code}>
            <Link to="/kader/$code/$versie/$item" params={{ ...here, item: code }}>
              {framework.bekwaamheden.find((each) => each.code === code)?.name ?? code}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
