/** What the database tells an operator (`app.operational_figures`), in words. */
export const FIGURES: Readonly<Record<string, string>> = {
  mails_waiting: 'Mails that were posted and not sent yet.',
  mail_oldest_seconds: 'Age of the oldest mail that was not sent yet; what fails stays here.',
  papers_unsigned: 'Registered deelcertificaten that still wait for their signature.',
  paper_unsigned_oldest_seconds: 'Age of the oldest of them.',
  status_lists_behind: 'Status lists whose published version is not the newest.',
  status_list_oldest_seconds: 'Time since the status list that was signed longest ago was signed.',
  stored_files: 'Different files of evidence.',
  stored_bytes: 'Bytes of evidence, each file counted once.',
  backup_age_seconds: 'Age of the state that the last backup holds; absent when none was ever made.',
};
