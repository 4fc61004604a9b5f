import type { FrameworkView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { frameworkQuery } from '../../lib/framework.ts';
import { Answer } from '../../ui/answer.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { AboutFramework } from './about-framework.tsx';
import classes from './framework.module.css';
import { useFrameworksText } from './frameworks.text.ts';
import { LeeruitkomstChapter } from './leeruitkomst-chapter.tsx';

/** A framework as a document to read and to link to. */
export function FrameworkPage() {
  const { code, versie } = useParams({ from: '/kader/$code/$versie' });
  const framework = useQuery(frameworkQuery(code, versie));
  return <Answer query={framework}>{(found) => <FrameworkDocument framework={found} />}</Answer>;
}

function FrameworkDocument({ framework }: { readonly framework: FrameworkView }) {
  const t = useFrameworksText();
  return (
    <article>
      <PageTitle
        title={framework.title}
        lead={<span lang="nl">{framework.subtitle}</span>}
        above={`${framework.publisher} · ${t('version', { version: framework.version })}`}
      />
      <p className={classes.note}>{t('officialText')}</p>
      <div className={classes.document}>
        <Contents framework={framework} />
        <div className={classes.chapters}>
          {framework.kerntaken.map((kerntaak) => (
            <section
              key={kerntaak.code}
              id={kerntaak.code}
              className={classes.kerntaak}
              aria-labelledby={`${kerntaak.code}-kop`}
            >
              <header className={classes.kerntaakHead}>
                <p className={classes.number}>{t('kerntaak', { number: kerntaak.number })}</p>
                <h2 id={`${kerntaak.code}-kop`} lang="nl">
                  {kerntaak.title}
                </h2>
                <p lang="nl">{kerntaak.description}</p>
              </header>
              {framework.leeruitkomsten
                .filter((leeruitkomst) => leeruitkomst.kerntaak === kerntaak.code)
                .map((leeruitkomst) => (
                  <LeeruitkomstChapter key={leeruitkomst.code} framework={framework} leeruitkomst={leeruitkomst} />
                ))}
            </section>
          ))}
          <AboutFramework framework={framework} />
        </div>
      </div>
    </article>
  );
}

function Contents({ framework }: { readonly framework: FrameworkView }) {
  const t = useFrameworksText();
  return (
    <nav className={classes.contents} aria-label={t('contents')}>
      <p className={classes.contentsTitle}>{t('contents')}</p>
      <ul>
        {framework.leeruitkomsten.map((leeruitkomst) => (
          <li key={leeruitkomst.code}>
            <a href={`#${leeruitkomst.code}`} lang="nl">
              <span className={classes.code}>{leeruitkomst.number}</span> {leeruitkomst.displayTitle}
            </a>
          </li>
        ))}
        <li>
          <a href="#over">{t('about')}</a>
        </li>
      </ul>
    </nav>
  );
}
