import { AppointRequest, type AppointableView } from '@bewijskracht/contracts';
import { useQuery } from '@tanstack/react-query';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { joinFacts } from '../../lib/join-facts.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckListField } from '../../ui/check-list-field.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { useWords } from '../../ui/words.text.ts';
import { appointableQuery, useCaseActs } from './coordinator.api.ts';
import classes from './coordinator.module.css';
import { useCoordinatorText } from './coordinator.text.ts';
import { useWhyExcluded } from './why-excluded.ts';

/** Choosing two of those the board designated; who can't be chosen is named with the reason. */
export function AppointForm({ id }: { readonly id: string }) {
  const t = useCoordinatorText();
  const found = useQuery(appointableQuery(id));
  return (
    <>
      <p className={classes.quiet}>{t('appoint.lead')}</p>
      <Answer query={found}>
        {({ assessors }) => (
          <>
            <Chooser id={id} assessors={assessors.filter(({ excluded }) => excluded.length === 0)} />
            <Excluded assessors={assessors.filter(({ excluded }) => excluded.length > 0)} />
          </>
        )}
      </Answer>
    </>
  );
}

interface ListProps {
  readonly assessors: AppointableView['assessors'];
}

function Chooser({ id, assessors }: ListProps & { readonly id: string }) {
  const t = useCoordinatorText();
  const words = useWords();
  const [language] = useLanguage();
  const { appoint } = useCaseActs(id);
  const form = useContractForm(AppointRequest, { assessors: [] });
  if (assessors.length === 0) return <p>{t('appoint.none')}</p>;
  return (
    <Form form={form} label={t('appoint.title')} onSubmit={appoint}>
      <CheckListField
        control={form.control}
        name="assessors"
        label={t('appoint.choose')}
        choices={assessors.map(({ accountId, name, kind, validUntil, openCases }) => ({
          value: accountId,
          label: name,
          hint: joinFacts([
            words(`assessorKind.${kind}`),
            t('appoint.until', { date: writeDate(validUntil, language) }),
            t('appoint.cases', { count: openCases }),
          ]),
        }))}
      />
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('appoint.act')}
        </Button>
      </div>
    </Form>
  );
}

function Excluded({ assessors }: ListProps) {
  const t = useCoordinatorText();
  const why = useWhyExcluded();
  if (assessors.length === 0) return null;
  return (
    <section aria-label={t('appoint.excluded')} className={classes.excluded}>
      <h3>{t('appoint.excluded')}</h3>
      <ul>
        {assessors.map(({ accountId, name, excluded }) => (
          <li key={accountId}>
            {name}: {excluded.map(why).join('; ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
