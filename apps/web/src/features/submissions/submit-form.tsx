import { SubmitRequest, type PolicyView, type ReadinessView, type RouteView } from '@bewijskracht/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { writeDate } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { newId } from '../../lib/new-id.ts';
import { PORTFOLIO_KEY } from '../../lib/portfolio.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/fields.tsx';
import { Form, useContractForm } from '../../ui/form.tsx';
import { useSubmissionActs } from './submission.api.ts';
import classes from './submission.module.css';
import { useSubmissionText } from './submission.text.ts';

const Statements = z.object({ ownWork: SubmitRequest.shape.ownWork, accepted: z.literal(true) });
type Unstated = { ownWork: boolean; accepted: boolean };

export interface SubmitFormProps {
  readonly leeruitkomsten: readonly string[];
  readonly readiness: ReadinessView;
  readonly policy: PolicyView;
  readonly route: RouteView;
  /** What one can still look at before the act. */
  readonly children: ReactNode;
}

/** The rules to read, two statements, and one act; a double click submits once. */
export function SubmitForm({ leeruitkomsten, readiness, policy, route, children }: SubmitFormProps) {
  const t = useSubmissionText();
  const acts = useSubmissionActs();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [requestId] = useState(newId);
  const form = useContractForm<Unstated, z.output<typeof Statements>>(
    Statements as unknown as z.ZodType<z.output<typeof Statements>, Unstated>,
    { ownWork: false, accepted: false },
  );
  const blocking = readiness.lines.filter((line) => line.severity === 'blocks').length;
  const submit = async () => {
    try {
      const body = {
        leeruitkomsten: [...leeruitkomsten],
        ownWork: true as const,
        policyVersion: policy.version,
        requestId,
      };
      const round = await acts.submit(body);
      await navigate({ to: '/aanvragen/$id', params: { id: round.id } });
    } catch (error) {
      // Another tab may have changed what is ready; the lines above must say so.
      await queryClient.invalidateQueries({ queryKey: [PORTFOLIO_KEY] });
      throw error;
    }
  };
  return (
    <Form form={form} onSubmit={submit} label={t('submit.form')}>
      <Rules policy={policy} route={route} />
      {children}
      <CheckboxField control={form.control} name="accepted" label={t('submit.accept')} />
      <CheckboxField control={form.control} name="ownWork" label={t('submit.ownWork')} />
      {blocking > 0 && (
        <p id="nog-niet" role="status">
          {t('submit.blocked', { count: blocking })}
        </p>
      )}
      <div>
        <Button
          type="submit"
          loading={form.formState.isSubmitting}
          disabled={blocking > 0}
          aria-describedby={blocking > 0 ? 'nog-niet' : undefined}
        >
          {t('submit.act')}
        </Button>
      </div>
    </Form>
  );
}

function Rules({ policy, route }: { readonly policy: PolicyView; readonly route: RouteView }) {
  const t = useSubmissionText();
  const [language] = useLanguage();
  return (
    <section className={classes.rules} aria-labelledby="regels-kop">
      <h2 id="regels-kop">{t('submit.rules')}</h2>
      <p className={classes.written}>{policy.text[language]}</p>
      <h3>{t('submit.cutOff')}</h3>
      <p className={classes.written}>{policy.cutOff[language]}</p>
      <h3>{t('submit.remedy')}</h3>
      <p className={classes.written}>{route.remedy[language]}</p>
      <p>{t('submit.days', { count: policy.assessmentDays })}</p>
      <p className={classes.quiet}>
        {t('submit.version', { version: policy.version, date: writeDate(policy.publishedAt, language) })}
      </p>
    </section>
  );
}
