import { StartPortfolioRequest, type OfferView } from '@bewijskracht/contracts';
import { BACKGROUNDS } from '@bewijskracht/domain';
import { useEffect } from 'react';
import { z } from 'zod';
import { useLanguage } from '../../lib/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { useKeptForm } from '../../ui/use-kept-form.ts';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useWords } from '../../ui/words.text.ts';
import { usePortfolioActs } from './portfolios.api.ts';
import { usePortfoliosText } from './portfolios.text.ts';

const { background, routeId } = StartPortfolioRequest.shape;
const enrolled = z.enum(['yes', 'no']);

/** The route is asked for, and can be missing, only once the two answers before it are there. */
const Answers = z
  .object({ background, enrolled, routeId: z.string().optional() })
  .pipe(z.object({ background, enrolled, routeId }));
type Answers = z.infer<typeof Answers>;

export interface WhoYouAreProps {
  readonly offer: OfferView;
  readonly onStarted: () => void;
}

/** Background, enrolled or not, and a route that fits: what makes a portfolio. */
export function WhoYouAre({ offer, onStarted }: WhoYouAreProps) {
  const t = usePortfoliosText();
  const words = useWords();
  const [language] = useLanguage();
  const acts = usePortfolioActs();
  const { form, sent } = useKeptForm<z.input<typeof Answers>, Answers>(Answers, 'start.who', {});
  const answers: Partial<z.input<typeof Answers>> = form.watch();
  const routes = offer.routes.filter((route) =>
    answers.enrolled === 'yes' ? route.forEnrolledStudents : route.forProfessionals,
  );
  const chosen = routes.find(({ id }) => id === answers.routeId);
  // The only route that fits is the answer; a route that fits no longer is none.
  const fitting = (chosen ?? (routes.length === 1 ? routes[0] : undefined))?.id;
  useEffect(() => {
    if (answers.enrolled !== undefined && fitting !== answers.routeId) form.setValue('routeId', fitting);
  }, [answers.enrolled, answers.routeId, fitting, form]);
  const start = async (given: Answers) => {
    await acts.start({
      background: given.background,
      enrolledAsStudent: given.enrolled === 'yes',
      routeId: given.routeId,
    });
    sent();
    onStarted();
  };
  return (
    <Form form={form} onSubmit={start} label={t('start.form')}>
      <RadioCards
        control={form.control}
        name="background"
        label={t('start.background')}
        hint={t('start.backgroundHint')}
        choices={BACKGROUNDS.map((value) => ({
          value,
          label: words(`background.${value}`),
          hint: t(`start.backgrounds.${value}`),
        }))}
      />
      <RadioCards
        control={form.control}
        name="enrolled"
        label={t('start.enrolled')}
        hint={t('start.enrolledHint')}
        choices={[
          { value: 'yes', label: t('start.yes') },
          { value: 'no', label: t('start.no') },
        ]}
      />
      {answers.enrolled && routes.length === 0 && <Notice tone="attention" live title={t('start.noRoute')} />}
      {answers.enrolled && routes.length > 0 && (
        <RadioCards
          control={form.control}
          name="routeId"
          label={t('start.route')}
          hint={t('start.routeHint')}
          choices={routes.map((route) => ({
            value: route.id,
            label: route.paper[language],
            hint: t('start.routeSentence', {
              decider: route.decider[language],
              paper: route.paper[language],
              legal: route.legalNature[language],
            }),
          }))}
        />
      )}
      <div>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t('start.act')}
        </Button>
      </div>
    </Form>
  );
}
