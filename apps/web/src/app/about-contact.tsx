import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../features/accounts/accounts.api.ts';
import { useVisitor } from '../lib/session.ts';
import { useAboutText } from './about.text.ts';

/** Where one can ask: the organisation's own address for who is logged in. */
export function AboutContact() {
  const t = useAboutText();
  const slug = useVisitor()?.organisation.slug;
  const { data } = useQuery({ ...organisationQuery(slug ?? ''), enabled: slug !== undefined });
  return <p>{data ? t('contact.known', { email: data.email }) : t('contact.unknown')}</p>;
}
