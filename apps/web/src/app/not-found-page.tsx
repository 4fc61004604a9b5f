import { Link } from '@tanstack/react-router';
import { PageTitle } from '../ui/page-title.tsx';
import { useAppText } from './app.text.ts';

/** For an address that leads nowhere, or nowhere for this person: the two look the same. */
export function NotFoundPage() {
  const t = useAppText();
  return (
    <>
      <PageTitle title={t('notFound.title')} lead={t('notFound.text')} />
      <Link to="/">{t('notFound.home')}</Link>
    </>
  );
}
