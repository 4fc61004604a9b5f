import type { FrameworkView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { frameworkQuery } from '../../lib/framework.ts';
import { Answer } from '../../ui/answer.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import classes from './framework.module.css';
import { useFrameworksText } from './frameworks.text.ts';
import { findItem, type FrameworkItem } from './find-item.ts';

/** One item of a framework at its own address, with the items it belongs to. */
export function FrameworkItemPage() {
  const { code, versie } = useParams({ from: '/kader/$code/$versie/$item' });
  const framework = useQuery(frameworkQuery(code, versie));
  return <Answer query={framework}>{(found) => <Item framework={found} />}</Answer>;
}

function Item({ framework }: { readonly framework: FrameworkView }) {
  const t = useFrameworksText();
  const { item: code } = useParams({ from: '/kader/$code/$versie/$item' });
  const item = findItem(framework, code);
  const here = { code: framework.code, versie: framework.version };
  if (!item)
    return (
      <PageTitle
        title={t('unknownItem')}
        lead={
          <Link to="/kader/$code/$versie" params={here}>
            {t('back')}
          </Link>
        }
      />
    );
  return (
    <article className={classes.item}>
      <PageTitle
        title={item.title ?? item.code}
        above={
          <>
            <Link to="/kader/$code/$versie" params={here} lang="nl">
              {framework.title}
            </Link>{' '}
            · {t(item.kind, { number: item.number })}
          </>
        }
      />
      <p className={classes.itemText} lang="nl">
        {item.text}
      </p>
      {item.taakgebied && <p className={classes.quiet}>{t('taakgebied', { name: item.taakgebied })}</p>}
      {item.kind === 'gedragsindicator' && item.leeruitkomsten.length > 1 && <p>{t('oneThing')}</p>}
      <Related framework={framework} item={item} />
      <p className={classes.address}>
        {t('address')}: <code>{window.location.origin + window.location.pathname}</code>
      </p>
    </article>
  );
}

interface RelatedProps {
  readonly framework: FrameworkView;
  readonly item: FrameworkItem;
}

function Related({ framework, item }: RelatedProps) {
  const t = useFrameworksText();
  const isUnder = item.kind === 'gedragsindicator' || item.kind === 'bekwaamheid';
  return (
    <>
      <ItemList
        framework={framework}
        title={t(isUnder ? 'standsUnder' : 'leeruitkomsten')}
        codes={item.leeruitkomsten}
      />
      <ItemList framework={framework} title={t('gedragsindicatoren')} codes={item.gedragsindicatoren} />
      <ItemList framework={framework} title={t('bekwaamheden')} codes={item.bekwaamheden} />
    </>
  );
}

interface ItemListProps {
  readonly framework: FrameworkView;
  readonly title: string;
  readonly codes: readonly string[];
}

function ItemList({ framework, title, codes }: ItemListProps) {
  if (codes.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={classes.indicators}>
        {codes.map((code) => {
          const item = findItem(framework, code);
          return (
            <li key={code}>
              <Link
                to="/kader/$code/$versie/$item"
                params={{ code: framework.code, versie: framework.version, item: code }}
                className={classes.code}
              >
                {code}
              </Link>
              <p lang="nl">{item?.title ?? item?.text}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
