import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Answer } from '../../ui/answer.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import classes from './framework.module.css';
import { frameworkListQuery } from './frameworks.api.ts';
import { useFrameworksText } from './frameworks.text.ts';

/** The frameworks one can be assessed by, for anybody to read. */
export function FrameworkListPage() {
  const t = useFrameworksText();
  const list = useQuery(frameworkListQuery);
  return (
    <>
      <PageTitle title={t('list.title')} lead={t('list.lead')} />
      <Answer query={list}>
        {({ frameworks }) =>
          frameworks.length === 0 ? (
            <Empty title={t('list.empty')}>
              <p>{t('list.emptyText')}</p>
            </Empty>
          ) : (
            <ul className={classes.frameworks}>
              {frameworks.map((framework) => (
                <li key={`${framework.code} ${framework.version}`}>
                  <Link
                    to="/kader/$code/$versie"
                    params={{ code: framework.code, versie: framework.version }}
                    className={classes.frameworkTitle}
                    lang="nl"
                  >
                    {framework.title}
                  </Link>
                  <p className={classes.quiet}>
                    {t('list.facts', {
                      version: framework.version,
                      leeruitkomsten: framework.leeruitkomsten,
                      gedragsindicatoren: framework.gedragsindicatoren,
                    })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}
