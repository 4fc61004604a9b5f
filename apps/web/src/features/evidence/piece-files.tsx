import { MAX_FILE_BYTES, type EvidenceView, type FileView } from '@bewijskracht/contracts';
import { useState } from 'react';
import { writeFileSize } from '../../lib/file-size.ts';
import { ActionWord } from '../../ui/action-word.tsx';
import { ConfirmAct } from '../../ui/confirm-act.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { EvidenceViewer } from '../../ui/viewer/evidence-viewer.tsx';
import { useLibraryActs } from './evidence.api.ts';
import classes from './evidence.module.css';
import { useEvidenceText } from './evidence.text.ts';

/** The files of a piece: add, look at, take away. */
export function PieceFiles({ piece }: { readonly piece: EvidenceView }) {
  const t = useEvidenceText();
  const acts = useLibraryActs();
  const [viewed, setViewed] = useState<FileView>();
  const [leaving, setLeaving] = useState<FileView>();
  return (
    <div className={classes.stack}>
      {piece.files.length > 0 && (
        <ul className={classes.files} aria-label={t('files.list')}>
          {piece.files.map((file) => (
            <li key={file.id}>
              <ActionWord aria-label={t('files.open', { name: file.name })} onClick={() => setViewed(file)}>
                {file.name}
              </ActionWord>
              <span className={classes.quiet}>{writeFileSize(file.size)}</span>
              <ActionWord
                tone="refusal"
                aria-label={t('files.removeNamed', { name: file.name })}
                onClick={() => setLeaving(file)}
              >
                {t('files.remove')}
              </ActionWord>
            </li>
          ))}
        </ul>
      )}
      <FileDrop
        label={t('files.add')}
        maxBytes={MAX_FILE_BYTES}
        send={(file, options) => acts.sendFile(piece.id, file, options)}
      />
      <SidePanel wide open={viewed !== undefined} title={piece.title} onClose={() => setViewed(undefined)}>
        {viewed && <EvidenceViewer file={viewed} />}
      </SidePanel>
      <ConfirmAct
        open={leaving !== undefined}
        title={t('files.removeTitle')}
        act={t('files.remove')}
        onConfirm={() => acts.removeFile(piece.id, leaving?.id ?? '')}
        onClose={() => setLeaving(undefined)}
      >
        <p>{t('files.removeText', { name: leaving?.name ?? '' })}</p>
      </ConfirmAct>
    </div>
  );
}
