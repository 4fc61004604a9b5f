/** What the reader may do with what is on screen, as the presenter says; the client only reads it (HOUSE-STYLE §5.8). */
export type Abilities = Readonly<Record<string, boolean | undefined>>;

/** Whether the presenter allowed the act; an ability that isn't mentioned isn't there. */
export function may<Given extends Abilities>(
  subject: { readonly abilities?: Given } | undefined,
  act: keyof Given & string,
): boolean {
  return subject?.abilities?.[act] === true;
}
