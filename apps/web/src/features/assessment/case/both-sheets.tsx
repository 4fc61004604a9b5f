import { useState } from 'react';
import { ActionWord } from '../../../ui/action-word.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { ToggleRow } from '../../../ui/toggle-row.tsx';
import { SheetReading } from '../desk/sheet-reading.tsx';
import { useCaseText } from './case.text.ts';
import type { CaseProps } from './case-props.ts';

/** Every sealed sheet of the case, whole, beside the page. */
export function BothSheets({ desk, dossier, framework }: CaseProps) {
  const t = useCaseText();
  const [open, setOpen] = useState(false);
  const sheets = desk.sheets.filter((sheet) => sheet.sealedAt !== null);
  const [chosen, setChosen] = useState(sheets.at(-1)?.id ?? '');
  const sheet = sheets.find(({ id }) => id === chosen) ?? sheets.at(-1);
  const titles = new Map(dossier.evidence.map(({ id, title }) => [id, title]));
  if (!sheet) return null;
  return (
    <>
      <ActionWord onClick={() => setOpen(true)}>{t('differences.sheets')}</ActionWord>
      <SidePanel wide open={open} title={t('differences.sheetsTitle')} onClose={() => setOpen(false)}>
        <ToggleRow
          label={t('differences.sheetsTitle')}
          value={sheet.id}
          onChange={setChosen}
          options={sheets.map(({ id, assessorName, round }) => ({
            value: id,
            label: `${assessorName}, ${t('differences.round', { round })}`,
          }))}
        />
        {sheet.scores.map(({ leeruitkomst, content }) => (
          <SheetReading
            key={leeruitkomst}
            leeruitkomst={leeruitkomst}
            content={content}
            framework={framework}
            titles={titles}
          />
        ))}
      </SidePanel>
    </>
  );
}
