import type { FrameworkView } from '@bewijskracht/contracts';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './framework.module.css';
import { useFrameworksText } from './frameworks.text.ts';

interface AboutProps {
  readonly framework: FrameworkView;
}

/** Where the text comes from, what was mended in it, what is doubtful, and help with the level. */
export function AboutFramework({ framework }: AboutProps) {
  const t = useFrameworksText();
  return (
    <section id="over" className={classes.about} aria-labelledby="over-kop">
      <h2 id="over-kop">{t('about')}</h2>
      <Facts framework={framework} />
      <h3>{t('indicatorsStatus')}</h3>
      <p>{t('indicatorsStatusLead')}</p>
      <ul lang="nl">
        {framework.statusOfGedragsindicatoren.map((quote) => (
          <li key={quote}>{quote}</li>
        ))}
      </ul>
      <Doubts framework={framework} />
      <Errata framework={framework} />
      <LevelHelp framework={framework} />
    </section>
  );
}

function Facts({ framework }: AboutProps) {
  const t = useFrameworksText();
  const facts = [
    [t('publisher'), framework.publisher],
    [t('audience'), framework.audience],
    [t('publishedOn'), framework.publishedOn],
    [t('status'), framework.status],
    [t('level'), t('levelValue', { level: framework.nlqfLevel })],
    [t('source'), `${framework.source.document}. ${framework.source.note}`],
    [t('checksum'), framework.source.sha256],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang="nl">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Doubts({ framework }: AboutProps) {
  const t = useFrameworksText();
  const words = { hoog: t('severity.hoog'), middel: t('severity.middel'), laag: t('severity.laag') };
  return (
    <>
      <h3>{t('doubts')}</h3>
      <p>{t(framework.doubts.length > 0 ? 'doubtsLead' : 'noDoubts')}</p>
      <ul className={classes.doubts} lang="nl">
        {framework.doubts.map((doubt) => (
          <li key={doubt.code}>
            <span className={classes.quiet}>
              {doubt.code} · {words[doubt.severity as keyof typeof words] ?? doubt.severity}
            </span>
            <p>{doubt.text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Errata({ framework }: AboutProps) {
  const t = useFrameworksText();
  return (
    <>
      <h3>{t('errata')}</h3>
      {framework.errata.length === 0 ? (
        <p>{t('noErrata')}</p>
      ) : (
        <DataTable
          caption={t('errata')}
          captionHidden
          rows={framework.errata}
          rowKey={(erratum) => erratum.code}
          columns={[
            { key: 'where', header: t('erratumWhere'), cell: (erratum) => erratum.items.join(', ') },
            { key: 'before', header: t('erratumBefore'), cell: (erratum) => <del lang="nl">{erratum.before}</del> },
            { key: 'after', header: t('erratumAfter'), cell: (erratum) => <ins lang="nl">{erratum.after}</ins> },
            { key: 'why', header: t('erratumWhy'), cell: (erratum) => <span lang="nl">{erratum.reason}</span> },
          ]}
        />
      )}
    </>
  );
}

/** Help only: paraphrases are marked as such and never quoted on a certificate. */
function LevelHelp({ framework }: AboutProps) {
  const t = useFrameworksText();
  const { levelHelp } = framework;
  return (
    <>
      <h3>{t('levelHelp', { level: levelHelp.level })}</h3>
      <Notice tone="attention" title={t('paraphrase')}>
        <p lang="nl">{levelHelp.warning}</p>
      </Notice>
      <dl className={classes.facts} lang="nl">
        {levelHelp.descriptors.map((descriptor) => (
          <div key={descriptor.name}>
            <dt>{descriptor.name}</dt>
            <dd>{descriptor.text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
