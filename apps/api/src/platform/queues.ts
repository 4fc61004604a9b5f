/** Every queue of background work; installed as owner by the migration step, because the app role may not create them. */
export const QUEUES = [
  'mail.send',
  'accounts.offer-password-reset',
  'credentials.sign',
  'credentials.publish-status-list',
  'credentials.stack',
  'portfolios.remove-files',
  'credentials.mirror',
  'credentials.sign-anew',
] as const;
export type QueueName = (typeof QUEUES)[number];
