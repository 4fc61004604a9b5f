import type { SameKeys } from '../../lib/i18n.ts';
import type { nl } from './shares.nl.ts';

export const en = {
  title: 'Links to share',
  lead: 'The public page does not give your name. Do you want to show somebody more? Then make a link. It works until the day you choose, and you can always end it earlier.',
  make: 'Make a link',
  form: 'New link',
  purpose: 'Who or what is the link for?',
  purposeHint: 'Only you see this.',
  until: 'Until which day does it work?',
  extras: 'What do you show besides what the public page has?',
  extra: {
    name: 'My name',
    gedragsindicatoren: 'The gedragsindicatoren that the assessors looked at',
  },
  never: 'A link never shows your date of birth or your evidence.',
  made: 'Your link is ready. Copy it now: we do not keep it, so we cannot show it again later.',
  copy: 'Copy the link',
  copied: 'The link has been copied.',
  copyFailed: 'Copying does not work here. Select the link and copy it yourself.',
  list: 'Your links',
  open: 'works until {{day}}',
  over: 'worked until {{day}}',
  ended: 'ended on {{day}}',
  shows: 'Shows: {{what}}.',
  showsNothing: 'Shows nothing extra.',
  opened_one: 'opened {{count}} time',
  opened_other: 'opened {{count}} times',
  end: 'End “{{purpose}}”',
  justEnded: 'The link no longer works.',
} satisfies SameKeys<typeof nl>;
